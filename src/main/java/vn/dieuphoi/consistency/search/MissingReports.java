package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.process.OpeningDays;

/**
 * An item reports for every quarter whose cut-off comes after the day on which it was opened, up to the one in which it
 * ends at present.
 */
@Component
class MissingReports implements Search {

    private final ReportingCalendar calendar;
    private final OpeningDays opening;
    private final Clock clock;

    MissingReports(ReportingCalendar calendar, OpeningDays opening, Clock clock) {
        this.calendar = calendar;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "report.missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            String key = Rows.text(item, "work_item");
            boolean oneByOne = Rows.flag(item, "one_by_one");
            Set<String> known = Rows.set(item, "quarters");
            LocalDate opened = Rows.day(item, "opened_on");
            ReportingQuarter.between(opened, Rows.day(item, "ends_on")).stream()
                    .filter(quarter -> !calendar.cutOff(quarter).isBefore(opened))
                    .map(ReportingQuarter::toString)
                    .filter(quarter -> !known.contains(quarter) && (!oneByOne || isLost(quarter)))
                    .forEach(quarter ->
                            found.add(new Sighting(key + "@" + quarter, "không có báo cáo chờ và chưa nộp báo cáo")));
            if (!Rows.flag(item, "runs")) {
                found.add(new Sighting(key, "nhịp báo cáo quý không còn chạy"));
            }
        }
        return found;
    }

    private boolean isLost(String quarter) {
        return opening.report(quarter).toInstant().plus(Examination.LOST_AFTER).isBefore(clock.instant());
    }
}
