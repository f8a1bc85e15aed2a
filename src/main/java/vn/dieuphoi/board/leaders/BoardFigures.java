package vn.dieuphoi.board.leaders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is owed under a plan, each question in one statement, by {@link DoingRule}. */
@Component
@Transactional(readOnly = true)
class BoardFigures {

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

    /** By the key of the piece of work; what belongs to none stands under the empty key. */
    Map<String, WorkThings> byWork(Look look) {
        return asked(look, """
                        select coalesce(o.work, '') as work,
                               count(*) filter (where o.state = 'DONE') as done,
                               count(*) filter (where %2$s) as on_track,
                               count(*) filter (where %2$s and :near >= o.due_on) as near,
                               count(*) filter (where %1$s) as late,
                               count(*) filter (where %3$s) as waiting,
                               min(o.due_on) filter (where %1$s) as since,
                               (array_agg(o.owed_by order by o.due_on, o.key) filter (where %1$s))[1] as late_by
                        from obligation o where %4$s group by coalesce(o.work, '')""")
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
        return asked(look, """
                        select o.owed_by,
                               count(*) filter (where %1$s) as late,
                               count(*) filter (where %2$s and :near >= o.due_on) as near,
                               count(*) filter (where %2$s and (o.due_on is null or o.due_on > :near)) as rest,
                               count(*) filter (where %3$s) as waiting,
                               min(o.due_on) filter (where %1$s) as oldest
                        from obligation o where %4$s and o.state = 'OPEN' and o.owed_by is not null group by o.owed_by
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
        return asked(look, """
                        select extract(year from o.due_on)::int as year, extract(month from o.due_on)::int as month, count(*) as due,
                               count(*) filter (where %1$s or o.state = 'DONE'
                                   and (o.ended_at at time zone 'Asia/Ho_Chi_Minh')::date > o.due_on) as late
                        from obligation o
                        where %4$s and o.due_on is not null and (o.state in ('OPEN', 'DONE')) group by 1, 2""").query(BoardFigures::month).list().stream()
                .collect(Collectors.toMap(MonthThings::month, things -> things));
    }

    /** How many things were late on the evening of each of these days, by the due dates that held on it. */
    Map<LocalDate, Integer> lateOn(Look look, List<LocalDate> days) {
        return asked(look, """
                        select d.day, count(*) as late
                        from unnest(cast(string_to_array(:days, ',') as date[])) as d(day)
                        join obligation o on %4$s and %5$s
                        group by d.day""")
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .query((row, number) -> Map.entry(row.getObject("day", LocalDate.class), row.getInt("late")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How much of what is late today became so after a day. */
    int lateSince(Look look, LocalDate day) {
        return asked(look, "select count(*) from obligation o where %4$s and %1$s and o.due_on >= :since")
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
                        DoingRule.LATE_ON.formatted("d.day")))
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
