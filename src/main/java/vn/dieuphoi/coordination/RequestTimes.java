package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** Reads where the time of requests went: three statements for all requests of a piece of work, or of a year. */
@Component
@Transactional(readOnly = true)
public class RequestTimes {

    /** The journal's word for a request that a dissolved party leaves to its successor; before and after are codes. */
    public static final String HANDED_TO_SUCCESSOR = "Chuyển đề nghị cho đơn vị kế thừa";

    private static final String OF_WORK = "r.work_item = :work";
    private static final String OF_YEAR = "r.work_item like :work";

    private final JdbcClient database;

    RequestTimes(JdbcClient database) {
        this.database = database;
    }

    public List<RequestTime> of(WorkKey workItem) {
        return read(OF_WORK, workItem.value());
    }

    /** The requests of all work of a year. */
    public Map<WorkKey, List<RequestTime>> ofYear(int year) {
        return read(OF_YEAR, year + "-%").stream()
                .collect(Collectors.groupingBy(time -> time.key().workItem()));
    }

    private List<RequestTime> read(String which, String work) {
        Map<String, List<RequestTime.StateSince>> states = states(which, work);
        Map<String, List<RequestTime.DueSince>> dues = dues(which, work);
        return database.sql("select r.key, r.party, r.party_name, r.sent_at, r.original_due_on"
                        + " from coordination_request r where " + which + " order by r.key")
                .param("work", work)
                .query((row, number) -> {
                    String key = row.getString(1);
                    return new RequestTime(
                            new RequestKey(key),
                            new PartyCode(row.getString(2)),
                            row.getString(3),
                            states.getOrDefault(key, List.of()),
                            withFirst(
                                    Days.of(row.getTimestamp(4).toInstant()),
                                    row.getObject(5, LocalDate.class),
                                    dues.getOrDefault(key, List.of())));
                })
                .list();
    }

    private Map<String, List<RequestTime.StateSince>> states(String which, String work) {
        Map<String, List<RequestTime.StateSince>> states = new HashMap<>();
        database.sql("""
                        select s.request, s.at, s.after from coordination_step s
                        join coordination_request r on r.key = s.request where %s
                        order by s.request, s.number""".formatted(which)).param("work", work).query(row -> {
            states.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(new RequestTime.StateSince(
                            Days.of(row.getTimestamp(2).toInstant()),
                            CoordinationRequest.State.valueOf(row.getString(3))));
        });
        return states;
    }

    /** Moves of the due date stand in the journal with the day before and after. */
    private Map<String, List<RequestTime.DueSince>> dues(String which, String work) {
        Map<String, List<RequestTime.DueSince>> dues = new HashMap<>();
        database.sql("""
                        select j.subject, j.at, j.after from journal j join coordination_request r on r.key = j.subject
                        where %s and j.action in (:moves) and j.after ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                        order by j.id""".formatted(which))
                .param("work", work)
                .param("moves", List.of(RequestStep.Kind.EXTENDED.label(), RequestStep.Kind.DUE_MOVED.label()))
                .query(row -> {
                    dues.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new RequestTime.DueSince(
                                    Days.of(row.getTimestamp(2).toInstant()), LocalDate.parse(row.getString(3))));
                });
        return dues;
    }

    private static List<RequestTime.DueSince> withFirst(
            LocalDate sentOn, LocalDate originalDueOn, List<RequestTime.DueSince> moves) {
        List<RequestTime.DueSince> all = new ArrayList<>();
        all.add(new RequestTime.DueSince(sentOn.minusDays(1), originalDueOn));
        all.addAll(moves);
        return all;
    }
}
