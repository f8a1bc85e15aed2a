package vn.dieuphoi.api.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.api.client.ApiReader;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;

/** What a program asks, each question in one statement: its own offices' work and what is asked of them, or all. */
@Component
@Transactional(readOnly = true)
public class ApiReads {

    private static final String ITEMS = """
            select w.*, due_of(w.key, w.original_due_on) as due,
                (select r.percent from monthly_round r where r.work_item = w.key and r.percent is not null
                    order by r.key desc limit 1) as percent, count(*) over () as total
            from work_item w where (:everything or w.lead in (:offices))""";

    private static final String WORK_IS_THEIRS =
            "(:everything or exists (select 1 from work_item w where w.key = %s and w.lead in (:offices)))";

    private static final String ON_PAGE = " limit :size offset :offset";

    private final JdbcClient database;
    private final PlanRegister plans;
    private final ApiRows rows;

    ApiReads(JdbcClient database, PlanRegister plans, ApiRows rows) {
        this.database = database;
        this.plans = plans;
        this.rows = rows;
    }

    /** Every plan is known by name to whoever reads anything. */
    public ApiPage<ApiPlan> plans(ApiPage.Asked asked) {
        List<PlanId> ids = plans.ids().stream().sorted().toList();
        return new ApiPage<>(
                ids.stream()
                        .skip(asked.offset())
                        .limit(asked.size())
                        .flatMap(id -> plans.find(id).stream())
                        .map(ApiReads::plan)
                        .toList(),
                asked.page(),
                asked.size(),
                ids.size());
    }

    public Optional<ApiPlan> plan(PlanId id) {
        return plans.find(id).map(ApiReads::plan);
    }

    private static ApiPlan plan(Plan plan) {
        return new ApiPlan(
                plan.id().value(),
                plan.id().words(),
                plan.from(),
                plan.to(),
                plan.items().size());
    }

    /** @param plan null for all */
    public ApiPage<ApiItem> items(ApiReader reader, @Nullable PlanId plan, ApiPage.Asked asked) {
        return page(
                ITEMS + " and (cast(:plan as text) is null or w.plan = :plan) order by w.key" + ON_PAGE,
                reader,
                plan,
                asked,
                rows::item);
    }

    /** Empty for what is not there and for what is others'. */
    public Optional<ApiItem> item(ApiReader reader, WorkKey key) {
        return of(database.sql(ITEMS + " and w.key = :key"), reader)
                .param("key", key.value())
                .query(rows::item)
                .optional();
    }

    /** @param openOnly leaves out what is done or no longer needed */
    public ApiPage<ApiObligation> obligations(
            ApiReader reader, @Nullable PlanId plan, boolean openOnly, ApiPage.Asked asked) {
        return page(
                "select o.*, count(*) over () as total from obligation o where (o.owed_by in (:offices) or "
                        + WORK_IS_THEIRS.formatted("o.work")
                        + ") and (cast(:plan as text) is null or o.plan = :plan)"
                        + (openOnly ? " and o.state = 'OPEN'" : "") + " order by o.key" + ON_PAGE,
                reader,
                plan,
                asked,
                rows::obligation);
    }

    public ApiPage<ApiRequest> requests(ApiReader reader, @Nullable PlanId plan, ApiPage.Asked asked) {
        return page(
                "select q.*, due_of(q.key, q.original_due_on) as due, count(*) over () as total"
                        + " from coordination_request q where (q.party in (:offices) or "
                        + WORK_IS_THEIRS.formatted("q.work_item")
                        + ") and (cast(:plan as text) is null or plan_of(q.key) = :plan) order by q.key" + ON_PAGE,
                reader,
                plan,
                asked,
                rows::request);
    }

    public ApiPage<ApiReport> reports(ApiReader reader, @Nullable PlanId plan, ApiPage.Asked asked) {
        return page(
                "select r.*, due_of(r.key, r.original_due_on) as due, count(*) over () as total from item_report r where "
                        + WORK_IS_THEIRS.formatted("r.work_item")
                        + " and (cast(:plan as text) is null or r.plan = :plan) order by r.key" + ON_PAGE,
                reader,
                plan,
                asked,
                rows::report);
    }

    /**
     * Reports of the whole department for quarters and years, as their page shows them.
     *
     * @throws NotTheirs for whoever does not answer for the whole plan
     */
    public ApiPage<ApiDepartmentReport> departmentReports(
            ApiReader reader, @Nullable PlanId plan, ApiPage.Asked asked) {
        if (!reader.everything()) {
            throw NotTheirs.place();
        }
        return page("""
                select d.*, coalesce(i.edition, 0) as edition, i.issued_at as newest_issued_at, i.reason,
                    cast(i.content as jsonb) ->> 'narrative' as issued_words, n.number, n.dated_on, count(*) over () as total
                from dossier d
                left join lateral (select * from issued_report e where e.period = d.key order by e.edition desc limit 1) i on true
                left join report_number n on n.period = i.period and n.edition = i.edition
                where d.kind in ('QUARTER', 'YEAR') and (cast(:plan as text) is null or d.plan = :plan) order by d.key""" + ON_PAGE, reader, plan, asked, rows::departmentReport);
    }

    /** How a row is read. */
    private interface Read<T> {
        T row(ResultSet row, int number) throws SQLException;
    }

    private <T> ApiPage<T> page(
            String sql, ApiReader reader, @Nullable PlanId plan, ApiPage.Asked asked, Read<T> mapper) {
        ApiPage<T> found = ApiPage.of(
                of(database.sql(sql), reader)
                        .param("plan", plan == null ? null : plan.value())
                        .param("size", asked.size())
                        .param("offset", asked.offset())
                        .query((row, number) -> new ApiPage.Counted<>(mapper.row(row, number), row.getLong("total")))
                        .list(),
                asked);
        // Beyond the last page no row says how many there are.
        return found.items().isEmpty() && asked.page() > 0
                ? new ApiPage<>(
                        List.of(),
                        asked.page(),
                        asked.size(),
                        page(sql, reader, plan, new ApiPage.Asked(0, 1), mapper).total())
                : found;
    }

    private static StatementSpec of(StatementSpec statement, ApiReader reader) {
        return statement.param("everything", reader.everything()).param("offices", reader.officesOrNone());
    }
}
