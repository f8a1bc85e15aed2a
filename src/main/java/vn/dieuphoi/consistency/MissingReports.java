package vn.dieuphoi.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.WorkKey;

/** An item reports for every quarter whose cut-off comes after the day on which it was opened. */
@Component
class MissingReports implements Search {

    private final ReportingCalendar calendar;

    MissingReports(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String rule() {
        return "report.missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            Set<String> known = Rows.set(item, "quarters");
            ReportingQuarter.of(key.year()).stream()
                    .filter(quarter -> !calendar.period(quarter).cutOff().isBefore(Rows.day(item, "opened_on")))
                    .filter(quarter -> !known.contains(quarter.toString()))
                    .forEach(quarter ->
                            found.add(new Sighting(key + "@" + quarter, "không có báo cáo chờ và chưa nộp báo cáo")));
        }
        return found;
    }
}
