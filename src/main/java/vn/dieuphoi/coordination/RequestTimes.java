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
import vn.dieuphoi.work.ChangedValue;
import vn.dieuphoi.work.PastValues;
import vn.dieuphoi.work.WorkKey;

/** Reads where the time of requests went: three statements for all requests of a piece of work, or of a year. */
@Component
@Transactional(readOnly = true)
public class RequestTimes {

    private static final String OF_WORK = "r.work_item = :work";
    private static final String OF_YEAR = "r.work_item like :work";

    private final JdbcClient database;
    private final PastValues past;

    RequestTimes(JdbcClient database, PastValues past) {
        this.database = database;
        this.past = past;
    }

    public List<RequestTime> of(WorkKey workItem) {
        return read(OF_WORK, workItem.value(), past.of(workItem, ChangedValue.ANSWER_DUES));
    }

    /** The requests of all work of a year. */
    public Map<WorkKey, List<RequestTime>> ofYear(int year) {
        return read(OF_YEAR, year + "-%", past.of(year, ChangedValue.ANSWER_DUES)).stream()
                .collect(Collectors.groupingBy(time -> time.key().workItem()));
    }

    private List<RequestTime> read(String which, String work, PastValues.Past moves) {
        Map<String, List<RequestTime.StateSince>> states = states(which, work);
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
                                    moves.of(key)));
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

    /** Each move of the due date holds from its day on. */
    private static List<RequestTime.DueSince> withFirst(
            LocalDate sentOn, LocalDate originalDueOn, List<PastValues.Change> moves) {
        List<RequestTime.DueSince> all = new ArrayList<>();
        all.add(new RequestTime.DueSince(sentOn.minusDays(1), originalDueOn));
        for (PastValues.Change move : moves) {
            all.add(new RequestTime.DueSince(Days.of(move.at()), LocalDate.parse(move.after())));
        }
        return all;
    }
}
