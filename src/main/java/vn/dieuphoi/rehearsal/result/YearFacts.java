package vn.dieuphoi.rehearsal.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.rehearsal.offices.NaturalKey;

/** What stands in the tables at the end of a rehearsed year. */
public record YearFacts(
        List<Item> items,
        List<Round> rounds,
        List<Report> reports,
        List<Request> requests,
        List<Notice> notices,
        List<Entry> journal) {

    /** As the plan numbers them, parts after their item; assignments outside the plan after the items. */
    public static final Comparator<String> BY_CODE = Comparator.comparing((String code) -> code.startsWith("GV"))
            .thenComparing(code -> new ItemCode(code.replaceFirst("^GV", "").replaceFirst("~.*", "")))
            .thenComparingInt(YearFacts::part);

    private static int part(String code) {
        return code.contains("~") ? Integer.parseInt(code.substring(code.indexOf('~') + 1)) : 0;
    }

    /** The work on one item, on a part of one, or one assignment outside the plan. */
    public record Item(
            String code,
            String title,
            String lead,
            Instant openedAt,
            boolean openedLate,
            LocalDate dueOn,
            @Nullable Instant closedAt,
            String state) {}

    public record Round(
            String code,
            String month,
            Instant openedAt,
            LocalDate dueOn,
            @Nullable Instant reportedAt) {}

    public record Report(
            String code,
            String quarter,
            Instant openedAt,
            LocalDate dueOn,
            @Nullable Instant submittedAt) {}

    public record Request(
            String key,
            String code,
            String party,
            Instant sentAt,
            LocalDate dueOn,
            @Nullable Instant answeredAt,
            boolean escalated) {}

    public record Notice(
            Subject subject,
            String code,
            String cause,
            String responsible,
            Instant raisedAt,
            @Nullable String directive,
            @Nullable Instant directedAt,
            boolean ended) {}

    public record Entry(
            Instant at,
            String person,
            Subject subject,
            String action,
            @Nullable String reason) {}

    public static YearFacts read(JdbcClient database, PlanId plan) {
        return new YearFacts(
                list(
                        database,
                        "select *, due_of(key, original_due_on) as due_on from work_item where key like ? order by key",
                        plan,
                        (row, n) -> new Item(
                                row.getString("code"),
                                row.getString("title"),
                                row.getString("lead"),
                                at(row, "opened_at"),
                                row.getBoolean("opened_late"),
                                row.getObject("due_on", LocalDate.class),
                                atOrNull(row, "closed_at"),
                                row.getString("state"))),
                list(
                        database,
                        "select *, due_of(key, original_due_on) as due_on from monthly_round where key like ? order by key",
                        plan,
                        (row, n) -> new Round(
                                code(row),
                                row.getString("month"),
                                at(row, "opened_at"),
                                row.getObject("due_on", LocalDate.class),
                                atOrNull(row, "reported_at"))),
                list(
                        database,
                        "select *, due_of(key, original_due_on) as due_on from item_report where key like ? order by key",
                        plan,
                        (row, n) -> new Report(
                                code(row),
                                row.getString("quarter"),
                                at(row, "opened_at"),
                                row.getObject("due_on", LocalDate.class),
                                atOrNull(row, "submitted_at"))),
                list(
                        database,
                        "select *, due_of(key, original_due_on) as due_on from coordination_request where key like ? order by key",
                        plan,
                        (row, n) -> new Request(
                                row.getString("key"),
                                code(row),
                                row.getString("party"),
                                at(row, "sent_at"),
                                row.getObject("due_on", LocalDate.class),
                                atOrNull(row, "answered_at"),
                                row.getObject("unanswered_since") != null)),
                list(
                        database,
                        "select * from notice where key like ? order by raised_at, key",
                        plan,
                        (row, n) -> new Notice(
                                Subject.of(row.getString("subject")),
                                code(row),
                                row.getString("cause"),
                                row.getString("responsible"),
                                at(row, "raised_at"),
                                row.getString("directive"),
                                atOrNull(row, "directed_at"),
                                row.getString("ended") != null)),
                list(
                        database,
                        "select * from journal where subject like ? order by id",
                        plan,
                        (row, n) -> new Entry(
                                at(row, "at"),
                                row.getString("actor"),
                                Subject.of(row.getString("subject")),
                                row.getString("action"),
                                row.getString("reason"))));
    }

    /** The items of the plan, in the order of its numbers; without assignments. */
    public List<Item> planItems() {
        return items.stream()
                .filter(item -> !item.code().startsWith("GV"))
                .sorted(Comparator.comparing(Item::code, BY_CODE))
                .toList();
    }

    private static <T> List<T> list(JdbcClient database, String sql, PlanId plan, RowMapper<T> row) {
        return database.sql(sql).param(plan + "-%").query(row).list();
    }

    /** Empty for what the department owes as a whole. */
    private static String code(ResultSet row) throws SQLException {
        @Nullable String work = row.getString("work_item");
        return work == null ? "" : NaturalKey.itemOf(work);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
