package vn.dieuphoi.board.leaders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is owed under a plan, each question in one statement, by {@link DoingRule}, from the sums of the book: as many
 * lines are read for a hundred thousand things as for a hundred.
 */
@Component
@Transactional(readOnly = true)
class BoardFigures {

    /** What is open by its day, and what is done by the month of its day, as {@code o} with the number {@code o.n}. */
    private static final String SUMS = """
            with o as (select item, owed_by, day as due_on, what as state, overdue, sum(count) as n
                       from obligation_sum where plan = :plan and what in ('OPEN', 'DONE')
                       group by item, owed_by, day, what, overdue having sum(count) <> 0)
            """;

    private final JdbcClient database;

    BoardFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * On which day of which plan one looks.
     *
     * @param near the last day whose due dates count as near
     * @param leadership the codes under which leadership owes something
     */
    record Look(String plan, LocalDate today, LocalDate near, Collection<String> leadership) {}

    /** By the key of the item or of a part of one; what belongs to none stands under the empty key. */
    Map<String, WorkThings> byWork(Look look) {
        return asked(look, """
                        select s.*, (select o.owed_by from obligation o where s.late > 0 and o.work = s.work and %4$s and %1$s
                                     order by o.due_on, o.key limit 1) as late_by
                        from (""" + SUMS + """
                              select o.item as work,
                                     coalesce(sum(o.n) filter (where o.state = 'DONE'), 0) as done,
                                     coalesce(sum(o.n) filter (where %2$s), 0) as on_track,
                                     coalesce(sum(o.n) filter (where %2$s and :near >= o.due_on), 0) as near,
                                     coalesce(sum(o.n) filter (where %1$s), 0) as late,
                                     coalesce(sum(o.n) filter (where %3$s), 0) as waiting,
                                     min(o.due_on) filter (where %1$s) as since
                              from o group by o.item) s""")
                .query((row, number) -> new WorkThings(
                        row.getString("work"),
                        row.getInt("done"),
                        row.getInt("on_track"),
                        row.getInt("near"),
                        row.getInt("late"),
                        row.getInt("waiting"),
                        row.getObject("since", LocalDate.class),
                        row.getString("late_by")))
                .list()
                .stream()
                .collect(Collectors.toMap(WorkThings::work, things -> things));
    }

    /** Who owes something; who is longest behind comes first. */
    List<OfficeThings> byOffice(Look look) {
        return asked(look, SUMS + """
                        select o.owed_by,
                               coalesce(sum(o.n) filter (where %1$s), 0) as late,
                               coalesce(sum(o.n) filter (where %2$s and :near >= o.due_on), 0) as near,
                               coalesce(sum(o.n) filter (where %2$s and (o.due_on is null or o.due_on > :near)), 0) as rest,
                               coalesce(sum(o.n) filter (where %3$s), 0) as waiting,
                               min(o.due_on) filter (where %1$s) as oldest
                        from o where o.state = 'OPEN' and o.owed_by is not null group by o.owed_by
                        order by late desc, oldest, near desc, rest desc, o.owed_by""")
                .query((row, number) -> new OfficeThings(
                        row.getString("owed_by"),
                        row.getInt("late"),
                        row.getInt("near"),
                        row.getInt("rest"),
                        row.getInt("waiting"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    /** What falls due in each month that has something. */
    Map<YearMonth, MonthThings> byMonth(Look look) {
        return asked(look, SUMS + """
                        select extract(year from o.due_on)::int as year, extract(month from o.due_on)::int as month,
                               sum(o.n) as due, coalesce(sum(o.n) filter (where %1$s or o.overdue), 0) as late
                        from o where o.due_on is not null group by 1, 2""").query(BoardFigures::month).list().stream()
                .collect(Collectors.toMap(MonthThings::month, things -> things));
    }

    /** How many things were late on the evening of each of these days, by the due dates that held on it. */
    Map<LocalDate, Integer> lateOn(Look look, List<LocalDate> days) {
        return asked(look, """
                        with moved as materialized (
                            select o.* from obligation o where %4$s and o.key in (
                                select c.obligation from obligation_change c
                                where c.what = 'DUE' and c.before_value is not null
                                  and c.at >= (cast(:first as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
                        select d.day,
                               coalesce((select sum(o.count) from obligation_sum o
                                         where o.plan = :plan and o.what = 'LATE' and o.day <= d.day
                                           and (o.owed_by is null or o.owed_by not in (:leadership))), 0)
                               + (select count(*) filter (where %5$s) - count(*) filter (where %6$s) from moved o) as late
                        from unnest(cast(string_to_array(:days, ',') as date[])) as d(day)""")
                .param("first", Collections.min(days))
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .query((row, number) -> Map.entry(row.getObject("day", LocalDate.class), row.getInt("late")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How much of what is late today became so after a day. */
    int lateSince(Look look, LocalDate day) {
        return asked(look, SUMS + "select coalesce(sum(o.n), 0) from o where %1$s and o.due_on >= :since")
                .param("since", day)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(Look look, String sql) {
        return database.sql(sql.formatted(
                        DoingRule.LATE,
                        DoingRule.ON_TRACK,
                        DoingRule.WAITING,
                        DoingRule.OF_PLAN,
                        DoingRule.LATE_ON.formatted("d.day"),
                        DoingRule.LATE_AS_DUE_NOW.formatted("d.day")))
                .param("plan", look.plan())
                .param("today", look.today())
                .param("near", look.near())
                .param("leadership", look.leadership());
    }

    private static MonthThings month(ResultSet row, int number) throws SQLException {
        return new MonthThings(
                YearMonth.of(row.getInt("year"), row.getInt("month")), row.getInt("due"), row.getInt("late"));
    }
}
