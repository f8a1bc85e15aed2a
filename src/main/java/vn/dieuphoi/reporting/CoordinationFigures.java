package vn.dieuphoi.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.ChangedValue;
import vn.dieuphoi.work.PastValues;
import vn.dieuphoi.work.WorkKey;

/**
 * How requests stood at a cut-off, told by their steps up to it and not by their row, which later answers and returns
 * overwrite. A request that was asked back waits for its lead and is not overdue; one that the lead went on without is; one
 * that was withdrawn does not count.
 */
@Component
class CoordinationFigures {

    private static final String STOOD = """
            select r.key, r.party, r.party_name, r.due_on, last.after as state, answer.day as answered_on,
                   last.after in ('ANSWERED', 'DECLINING', 'DECLINED', 'TAKEN') as answered
            from coordination_request r join work_item w on w.key = r.work_item
            join lateral (select s.after from coordination_step s where s.request = r.key and s.at < :end
                order by s.number desc limit 1) last on true
            cross join lateral (select max((s.at at time zone 'Asia/Ho_Chi_Minh')::date) as day
                from coordination_step s
                where s.request = r.key and s.at < :end and s.step in ('ANSWERED', 'DECLINED')) answer
            where r.sent_at < :end and""";

    private final JdbcClient database;
    private final PastValues past;

    CoordinationFigures(JdbcClient database, PastValues past) {
        this.database = database;
        this.past = past;
    }

    /** Where one request stood. */
    enum Class {
        IN_TIME,
        LATE,
        OPEN,
        OVERDUE
    }

    /** One request of a piece of work. */
    record Stood(String party, String name, Class standing) {}

    /** By party: what was sent up to the cut-off and not answered before the period began. */
    List<PeriodFigures.Asked> asked(CutOff end, Map<PartyCode, Party> offices) {
        List<Stood> all = counted(
                database.sql(STOOD + " w.plan = :which order by r.party")
                        .param("which", end.plan().value()),
                past.of(end.plan(), ChangedValue.ANSWER_DUES),
                end);
        return all.stream()
                .collect(Collectors.groupingBy(Stood::party, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(party -> asked(party.getKey(), party.getValue(), offices))
                .toList();
    }

    /** The requests of one piece of work, in the order of their keys. */
    List<Stood> of(WorkKey work, CutOff end) {
        return counted(
                database.sql(STOOD + " w.key = :which order by r.key").param("which", work.value()),
                past.of(work, ChangedValue.ANSWER_DUES),
                end);
    }

    private static List<Stood> counted(JdbcClient.StatementSpec statement, PastValues.Past moves, CutOff end) {
        List<Stood> counted = new ArrayList<>();
        statement.param("end", end.timestamp()).query(row -> {
            Class standing = standing(row, moves, end);
            if (standing != null) {
                counted.add(new Stood(row.getString("party"), row.getString("party_name"), standing));
            }
        });
        return counted;
    }

    /** Null for what does not count: withdrawn, or answered before the period began. */
    private static @Nullable Class standing(ResultSet row, PastValues.Past moves, CutOff end) throws SQLException {
        LocalDate now = row.getObject("due_on", LocalDate.class);
        LocalDate dueOn = moves.before(row.getString("key"), end.instant())
                .map(LocalDate::parse)
                .orElse(now);
        String state = row.getString("state");
        if (row.getBoolean("answered")) {
            @Nullable LocalDate answeredOn = row.getObject("answered_on", LocalDate.class);
            if (answeredOn == null || answeredOn.isBefore(end.period().from())) {
                return null;
            }
            return answeredOn.isAfter(dueOn) ? Class.LATE : Class.IN_TIME;
        }
        return switch (state) {
            case "WITHDRAWN" -> null;
            case "UNANSWERED" -> Class.OVERDUE;
            case "ASKED_BACK" -> Class.OPEN;
            default -> dueOn.isBefore(end.day()) ? Class.OVERDUE : Class.OPEN;
        };
    }

    private static PeriodFigures.Asked asked(String code, List<Stood> requests, Map<PartyCode, Party> offices) {
        Party party = offices.get(new PartyCode(code));
        return new PeriodFigures.Asked(
                code,
                party == null ? code : party.name(),
                party != null && party.outside(),
                requests.size(),
                count(requests, Class.IN_TIME),
                count(requests, Class.LATE),
                count(requests, Class.OPEN),
                count(requests, Class.OVERDUE));
    }

    static int count(List<Stood> requests, Class standing) {
        return (int) requests.stream()
                .filter(request -> request.standing() == standing)
                .count();
    }
}
