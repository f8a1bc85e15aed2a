package vn.dieuphoi.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * How requests stood at a cut-off, told by their steps up to it and not by their row, which later answers and returns
 * overwrite. A request that was asked back waits for its lead and is not overdue; one that the lead went on without is; one
 * that was withdrawn does not count.
 */
@Component
class CoordinationFigures {

    private static final String STOOD = """
            with stood as (
                select r.key, r.work_item, r.party, r.party_name, last.after as state, answer.day as answered_on,
                       coalesce(moved.before::date, r.due_on) as due_on,
                       last.after in ('ANSWERED', 'DECLINING', 'DECLINED', 'TAKEN') as answered
                from coordination_request r join work_item w on w.key = r.work_item
                join lateral (select s.after from coordination_step s where s.request = r.key and s.at < :end
                    order by s.number desc limit 1) last on true
                cross join lateral (select max((s.at at time zone 'Asia/Ho_Chi_Minh')::date) as day
                    from coordination_step s
                    where s.request = r.key and s.at < :end and s.step in ('ANSWERED', 'DECLINED')) answer
                left join lateral (select j.before from journal j where j.subject = r.key and j.at >= :end
                    and j.action in (:moves) and j.before is not null order by j.id limit 1) moved on true
                where w.year = :year and r.sent_at < :end),
            counted as (
                select *, case when answered and answered_on <= due_on then 'IN_TIME' when answered then 'LATE'
                    when state = 'UNANSWERED' or state <> 'ASKED_BACK' and due_on < :cutOff then 'OVERDUE'
                    else 'OPEN' end as class
                from stood where state <> 'WITHDRAWN' and (not answered or answered_on >= :from))
            """;

    private final JdbcClient database;

    CoordinationFigures(JdbcClient database) {
        this.database = database;
    }

    /** Where one request stood. */
    enum Class {
        IN_TIME,
        LATE,
        OPEN,
        OVERDUE
    }

    /** One request of a piece of work. */
    record Stood(String name, Class standing) {}

    /** By party: what was sent up to the cut-off and not answered before the period began. */
    List<PeriodFigures.Asked> asked(CutOff end, Map<PartyCode, Party> offices) {
        return statement(STOOD + """
                        select party, count(*) as asked, count(*) filter (where class = 'IN_TIME') as in_time,
                            count(*) filter (where class = 'LATE') as late, count(*) filter (where class = 'OPEN') as open,
                            count(*) filter (where class = 'OVERDUE') as overdue
                        from counted group by party order by party""", end)
                .query((row, number) -> asked(row, offices))
                .list();
    }

    /** The requests of one piece of work, in the order of their keys. */
    List<Stood> of(WorkKey work, CutOff end) {
        return statement(STOOD + "select party_name, class from counted where work_item = :work order by key", end)
                .param("work", work.value())
                .query((row, number) -> new Stood(row.getString(1), Class.valueOf(row.getString(2))))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, CutOff end) {
        return database.sql(sql)
                .param("end", end.timestamp())
                .param("from", end.period().from())
                .param("cutOff", end.day())
                .param("year", end.year())
                .param("moves", List.of(RequestStep.Kind.EXTENDED.label(), RequestStep.Kind.DUE_MOVED.label()));
    }

    private static PeriodFigures.Asked asked(ResultSet row, Map<PartyCode, Party> offices) throws SQLException {
        String code = row.getString("party");
        Party party = offices.get(new PartyCode(code));
        return new PeriodFigures.Asked(
                code,
                party == null ? code : party.name(),
                party != null && party.outside(),
                row.getInt("asked"),
                row.getInt("in_time"),
                row.getInt("late"),
                row.getInt("open"),
                row.getInt("overdue"));
    }
}
