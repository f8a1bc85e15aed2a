package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.work.WorkKey;

/** Reads where the time of requests went: three statements for all requests of a piece of work. */
@Component
@Transactional(readOnly = true)
public class RequestTimes {

    private final CoordinationDesk desk;
    private final JdbcClient database;

    RequestTimes(CoordinationDesk desk, JdbcClient database) {
        this.desk = desk;
        this.database = database;
    }

    public List<RequestTime> of(WorkKey workItem) {
        Map<String, List<RequestTime.StateSince>> states = states(workItem);
        Map<String, List<RequestTime.DueSince>> dues = dues(workItem);
        return desk.requestsOf(workItem).stream()
                .map(request -> new RequestTime(
                        request.key(),
                        request.party(),
                        request.partyName(),
                        states.getOrDefault(request.key().value(), List.of()),
                        withFirst(request, dues.getOrDefault(request.key().value(), List.of()))))
                .toList();
    }

    private Map<String, List<RequestTime.StateSince>> states(WorkKey workItem) {
        Map<String, List<RequestTime.StateSince>> states = new HashMap<>();
        database.sql("""
                        select s.request, s.at, s.after from coordination_step s
                        join coordination_request r on r.key = s.request where r.work_item = ?
                        order by s.request, s.number""").param(workItem.value()).query(row -> {
            states.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(new RequestTime.StateSince(
                            Days.of(row.getTimestamp(2).toInstant()),
                            CoordinationRequest.State.valueOf(row.getString(3))));
        });
        return states;
    }

    /** Moves of the due date stand in the journal with the day before and after. */
    private Map<String, List<RequestTime.DueSince>> dues(WorkKey workItem) {
        Map<String, List<RequestTime.DueSince>> dues = new HashMap<>();
        database.sql("""
                        select j.subject, j.at, j.after from journal j join coordination_request r on r.key = j.subject
                        where r.work_item = :work and j.action in (:moves) and j.after ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                        order by j.id""")
                .param("work", workItem.value())
                .param("moves", List.of(RequestStep.Kind.EXTENDED.label(), RequestStep.Kind.DUE_MOVED.label()))
                .query(row -> {
                    dues.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new RequestTime.DueSince(
                                    Days.of(row.getTimestamp(2).toInstant()), LocalDate.parse(row.getString(3))));
                });
        return dues;
    }

    private static List<RequestTime.DueSince> withFirst(CoordinationRequest request, List<RequestTime.DueSince> moves) {
        List<RequestTime.DueSince> all = new ArrayList<>();
        all.add(new RequestTime.DueSince(Days.of(request.sentAt()).minusDays(1), request.originalDueOn()));
        all.addAll(moves);
        return all;
    }
}
