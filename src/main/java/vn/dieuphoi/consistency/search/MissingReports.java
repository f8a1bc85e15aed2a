package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.OpeningDays;

/**
 * An item reports for every quarter, or other span of its rhythm, whose cut-off comes after the day on which it was opened, up
 * to the one in which it ends at present.
 */
@Component
class MissingReports implements Search {

    private final ItemReportDesk desk;
    private final ReportingCalendar calendar;
    private final OpeningDays opening;
    private final Clock clock;

    MissingReports(ItemReportDesk desk, ReportingCalendar calendar, OpeningDays opening, Clock clock) {
        this.desk = desk;
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
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            boolean oneByOne = Rows.flag(item, "one_by_one");
            Set<String> known = Rows.set(item, "quarters");
            spans(key, item, oneByOne)
                    .map(ReportSpan::value)
                    .filter(span -> !known.contains(span) && (!oneByOne || isLost(span)))
                    .forEach(span -> found.add(
                            new Sighting(Subject.of(key + "@" + span), "không có báo cáo chờ và chưa nộp báo cáo")));
            if (!Rows.flag(item, "runs")) {
                found.add(new Sighting(key.subject(), "nhịp báo cáo của mục không còn chạy"));
            }
        }
        return found;
    }

    /** Models from before rhythms ask all quarters at once. */
    private Stream<ReportSpan> spans(WorkKey key, Map<String, Object> item, boolean oneByOne) {
        LocalDate end = Rows.day(item, "ends_on");
        if (oneByOne) {
            return Stream.iterate(desk.firstOf(key), span -> !span.first().isAfter(end), span -> desk.after(key, span))
                    .filter(span -> desk.asksFor(key, span));
        }
        LocalDate opened = Rows.day(item, "opened_on");
        return ReportingQuarter.between(opened, end).stream()
                .filter(quarter -> !calendar.cutOff(quarter).isBefore(opened))
                .map(ReportSpan::of);
    }

    private boolean isLost(String span) {
        return opening.report(span).toInstant().plus(Examination.LOST_AFTER).isBefore(clock.instant());
    }
}
