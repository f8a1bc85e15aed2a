package vn.dieuphoi.coordination.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.PastValues;

/** Reads requests as they stood at a moment of the past, two statements, however many there are. */
@Component
@Transactional(readOnly = true)
public class RequestsThen {

    private static final String SENT = "select " + Obligations.dueOf("r") + """
             as due_on, r.key, r.work_item, r.party, r.party_name, r.sent_at, s.at, s.step, s.after
            from coordination_request r join work_item w on w.key = r.work_item
            left join coordination_step s on s.request = r.key and s.at < :before
            where r.sent_at < :before and\s""";

    private final JdbcClient database;
    private final PastValues past;

    RequestsThen(JdbcClient database, PastValues past) {
        this.database = database;
        this.past = past;
    }

    /**
     * Party by party.
     *
     * @param before what was sent or happened at this moment or later does not count
     */
    public List<RequestThen> ofPlan(PlanId plan, Instant before) {
        return read(
                "w.plan = :which order by r.party, r.key, s.number",
                plan.value(),
                past.of(plan, ChangedValue.ANSWER_DUES),
                before);
    }

    public List<RequestThen> of(WorkKey work, Instant before) {
        return read(
                "w.key = :which order by r.key, s.number",
                work.value(),
                past.of(work, ChangedValue.ANSWER_DUES),
                before);
    }

    /** Party by party, as those of a plan. */
    public List<RequestThen> of(Collection<WorkKey> works, Instant before) {
        return read(
                "w.key = any(string_to_array(:which, ',')) order by r.party, r.key, s.number",
                works.stream().map(WorkKey::value).collect(Collectors.joining(",")),
                past.of(works, ChangedValue.ANSWER_DUES),
                before);
    }

    private List<RequestThen> read(String which, Object key, PastValues.Past moves, Instant before) {
        Map<String, RequestThen> requests = new LinkedHashMap<>();
        database.sql(SENT + which)
                .param("which", key)
                .param("before", Timestamp.from(before))
                .query(row -> {
                    RequestThen known = requests.get(row.getString("key"));
                    RequestThen request = after(known == null ? sent(row, moves, before) : known, row);
                    requests.put(request.key().value(), request);
                });
        return List.copyOf(requests.values());
    }

    private static RequestThen sent(ResultSet row, PastValues.Past moves, Instant before) throws SQLException {
        LocalDate now = row.getObject("due_on", LocalDate.class);
        return new RequestThen(
                new RequestKey(row.getString("key")),
                new WorkKey(row.getString("work_item")),
                new PartyCode(row.getString("party")),
                row.getString("party_name"),
                moves.before(Subject.of(row.getString("key")), before)
                        .map(LocalDate::parse)
                        .orElse(now),
                AnswerThen.sent(row.getTimestamp("sent_at").toInstant()));
    }

    private static RequestThen after(RequestThen request, ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return at == null
                ? request
                : new RequestThen(
                        request.key(),
                        request.work(),
                        request.party(),
                        request.name(),
                        request.dueOn(),
                        request.answer()
                                .after(
                                        RequestStep.Kind.valueOf(row.getString("step")),
                                        CoordinationRequest.State.valueOf(row.getString("after")),
                                        at.toInstant()));
    }
}
