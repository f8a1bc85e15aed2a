package vn.dieuphoi.consistency.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.WorkKey;

/** An item reports for every quarter whose cut-off comes after the day on which it was opened. */
@Component
class MissingReports implements Search {

    private final ReportingCalendar calendar;
    private final PlanRegister plans;

    MissingReports(ReportingCalendar calendar, PlanRegister plans) {
        this.calendar = calendar;
        this.plans = plans;
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
            LocalDate opened = Rows.day(item, "opened_on");
            ReportingQuarter.between(opened, plans.lastDay(key.plan(), opened)).stream()
                    .filter(quarter -> !calendar.cutOff(quarter).isBefore(opened))
                    .filter(quarter -> !known.contains(quarter.toString()))
                    .forEach(quarter ->
                            found.add(new Sighting(key + "@" + quarter, "không có báo cáo chờ và chưa nộp báo cáo")));
        }
        return found;
    }
}
