package vn.dieuphoi.reporting.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;

/** All reports of a plan as a list shows them, in two statements. */
@Service
@Transactional(readOnly = true)
public class ReportShelf {

    private final ReportingCalendar calendar;
    private final PlanRegister plans;
    private final JdbcClient database;

    ReportShelf(ReportingCalendar calendar, PlanRegister plans, JdbcClient database) {
        this.calendar = calendar;
        this.plans = plans;
        this.database = database;
    }

    /**
     * One report.
     *
     * @param figuresVersion the newest version of its figures; 0 while they are not frozen
     * @param state how far the paper is; null for a report on request, which nobody approves
     * @param edition the newest issued edition; 0 while it is not issued
     */
    public record Entry(ReportingPeriod period, int figuresVersion, Dossier.@Nullable State state, int edition) {

        public boolean frozen() {
            return figuresVersion > 0;
        }

        public boolean issued() {
            return edition > 0;
        }

        /** What a person reads. */
        public String stateWords() {
            if (issued()) {
                return edition == 1 ? "Đã ban hành" : "Đã ban hành, đính chính lần " + (edition - 1);
            }
            if (state == null) {
                return frozen() ? "Lập theo yêu cầu" : "Chưa đến kỳ";
            }
            return switch (state) {
                case OPEN -> "Đã chốt số liệu, chờ báo cáo của các mục";
                case DRAFTED -> "Dự thảo, chờ phòng thường trực rà soát";
                case REVIEWED -> "Đã rà soát, chờ lãnh đạo phê duyệt";
                case APPROVED -> "Đã phê duyệt";
                case ISSUED -> "Đã ban hành";
            };
        }
    }

    private record Paper(String period, int figuresVersion, int edition) {}

    /** Quarters, years, then what was asked for, the newest first. */
    public List<Entry> ofPlan(PlanId id) {
        Map<String, Paper> papers = new LinkedHashMap<>();
        database.sql("""
                        select s.period, max(s.version) as version, coalesce(max(i.edition), 0) as edition
                        from report_snapshot s left join issued_report i on i.period = s.period
                        where s.plan = ? group by s.period order by s.period desc""")
                .param(id.value())
                .query((row, number) -> papers.put(
                        row.getString("period"),
                        new Paper(row.getString("period"), row.getInt("version"), row.getInt("edition"))))
                .list();
        Map<String, Dossier.State> states = new LinkedHashMap<>();
        database.sql("select key, state from dossier where plan = ? and kind in ('QUARTER', 'YEAR')")
                .param(id.value())
                .query((row, number) -> states.put(row.getString("key"), Dossier.State.valueOf(row.getString("state"))))
                .list();
        List<Entry> shelf = new ArrayList<>();
        plans.find(id).ifPresent(plan -> {
            ReportingQuarter.of(plan)
                    .forEach(quarter -> shelf.add(entry(calendar.period(id, quarter), papers, states)));
            ReportingCalendar.yearsOf(plan)
                    .forEach(year -> shelf.add(entry(calendar.period(id, year), papers, states)));
        });
        papers.keySet().stream()
                .filter(period -> period.contains(".."))
                .forEach(period -> shelf.add(entry(calendar.period(period), papers, states)));
        return shelf;
    }

    private static Entry entry(ReportingPeriod period, Map<String, Paper> papers, Map<String, Dossier.State> states) {
        Paper paper = papers.get(period.key());
        return new Entry(
                period,
                paper == null ? 0 : paper.figuresVersion(),
                states.get(period.key()),
                paper == null ? 0 : paper.edition());
    }
}
