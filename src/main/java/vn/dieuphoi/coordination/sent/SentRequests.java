package vn.dieuphoi.coordination.sent;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** What offices have asked of others, each question once with all who were asked it. */
@Service
@Transactional(readOnly = true)
public class SentRequests {

    /** Questions that are over, of which nobody reads more. */
    static final int MOST_OVER = 100;

    private static final Comparator<SentGroup> MOST_URGENT = Comparator.comparing(
                    (SentGroup group) -> group.late().isEmpty())
            .thenComparing(group -> group.silent().isEmpty())
            .thenComparing(SentGroup::dueOn)
            .thenComparing(group -> group.key().value());

    private final WorkRegister register;
    private final CoordinationDesk desk;
    private final RequestBoard board;
    private final JdbcClient database;

    SentRequests(WorkRegister register, CoordinationDesk desk, RequestBoard board, JdbcClient database) {
        this.register = register;
        this.desk = desk;
        this.board = board;
        this.database = database;
    }

    private record Asked(WorkKey work, RequestKind kind, String question, LocalDate day) {

        static Asked of(CoordinationRequest request) {
            return new Asked(request.workItem(), request.kind(), request.question(), Days.of(request.sentAt()));
        }
    }

    private record Reminded(int times, Instant last) {}

    /** Questions of which something is still open, the most urgent first. */
    public List<SentGroup> open(Set<PartyCode> offices) {
        Map<WorkKey, WorkItem> works = led(offices);
        return groups(works, desk.withOpenRequests(works.keySet()), group -> !group.over()).stream()
                .sorted(MOST_URGENT)
                .toList();
    }

    /** Questions that are over, the newest first. */
    public List<SentGroup> over(Set<PartyCode> offices) {
        Map<WorkKey, WorkItem> works = led(offices);
        return groups(works, works.keySet(), SentGroup::over).stream()
                .sorted(Comparator.comparing(SentGroup::dueOn).reversed())
                .limit(MOST_OVER)
                .toList();
    }

    /** The question of which this is one of the requests; empty for what other offices ask. */
    public Optional<SentGroup> of(RequestKey request, Set<PartyCode> offices) {
        return desk.find(request)
                .map(one -> register.item(one.workItem()))
                .filter(work -> offices.contains(work.lead()))
                .flatMap(work -> groups(Map.of(work.key(), work), List.of(work.key()), group -> true).stream()
                        .filter(group -> group.lines().stream()
                                .anyMatch(line -> line.key().equals(request.value())))
                        .findFirst());
    }

    private Map<WorkKey, WorkItem> led(Set<PartyCode> offices) {
        return register.ledBy(offices).stream().collect(Collectors.toMap(WorkItem::key, Function.identity()));
    }

    private List<SentGroup> groups(
            Map<WorkKey, WorkItem> works, Collection<WorkKey> chosen, Predicate<SentGroup> which) {
        Map<Asked, List<CoordinationRequest>> asked = desk.requestsOf(chosen).stream()
                .collect(Collectors.groupingBy(Asked::of, LinkedHashMap::new, Collectors.toList()));
        Map<String, Reminded> reminded = reminded(asked.values().stream()
                .flatMap(List::stream)
                .filter(request -> request.state().withPartner())
                .map(request -> request.key().value())
                .toList());
        return asked.entrySet().stream()
                .map(group -> new SentGroup(
                        Objects.requireNonNull(works.get(group.getKey().work())),
                        group.getValue().stream()
                                .map(request -> line(request, reminded))
                                .toList()))
                .filter(which)
                .toList();
    }

    private SentLine line(CoordinationRequest request, Map<String, Reminded> reminded) {
        Reminded before = reminded.get(request.key().value());
        return new SentLine(
                board.line(request), before == null ? 0 : before.times(), before == null ? null : before.last());
    }

    private Map<String, Reminded> reminded(List<String> requests) {
        Map<String, Reminded> reminded = new LinkedHashMap<>();
        if (!requests.isEmpty()) {
            database.sql("select request, count(*), max(at) from coordination_step"
                            + " where step = :step and request in (:requests) group by request")
                    .param("step", RequestStep.Kind.REMINDED.name())
                    .param("requests", requests)
                    .query(row -> {
                        Timestamp last = row.getTimestamp(3);
                        reminded.put(row.getString(1), new Reminded(row.getInt(2), last.toInstant()));
                    });
        }
        return reminded;
    }
}
