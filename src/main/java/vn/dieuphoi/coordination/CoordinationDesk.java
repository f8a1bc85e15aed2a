package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where the plan's own requests are sent, every request is kept and its due date moved. */
@Service
@Transactional
public class CoordinationDesk {

    /** A partner has so many working days to answer (our decision; the plan names none). */
    static final int WORKING_DAYS_TO_ANSWER = 10;

    /** What a title ends with already when it was typed as a sentence. */
    private static final Pattern AT_THE_END = Pattern.compile("[.;,:\\s]+$");

    private static final String TO_JOIN =
            "Đề nghị phối hợp thực hiện %s %s: %s. Hãy cho biết nội dung, người phụ trách và thời gian mà đơn vị sẽ phối hợp.";

    private static final String TO_LEAD =
            "Theo kế hoạch, đề nghị chủ trì thực hiện %s %s: %s. Khi xong, hãy báo kết quả và gửi văn bản kèm theo.";

    private final CoordinationRequests requests;
    private final RequestSteps steps;
    private final Partners partners;
    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final Claims claims;
    private final Clock clock;

    CoordinationDesk(
            CoordinationRequests requests,
            RequestSteps steps,
            Partners partners,
            WorkRegister register,
            WorkingDays workingDays,
            Claims claims,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.partners = partners;
        this.register = register;
        this.workingDays = workingDays;
        this.claims = claims;
        this.clock = clock;
    }

    /** Sooner where the work itself ends sooner: the answer is to be of use to it. */
    RequestDue dueOf(WorkItem work) {
        LocalDate today = Days.today(clock);
        int left = workingDays.between(today, work.dueOn()) - 1;
        int days = Math.max(RequestMoves.WORKING_DAYS_AT_LEAST, Math.min(left, WORKING_DAYS_TO_ANSWER));
        return RequestDue.in(days, today, workingDays);
    }

    /** What somebody is to lead is answered with its result, in time for the work to be closed. */
    private RequestDue resultDueOf(WorkItem work) {
        LocalDate today = Days.today(clock);
        int left = workingDays.between(today, work.dueOn()) - 1;
        return RequestDue.in(Math.max(RequestMoves.WORKING_DAYS_AT_LEAST, left), today, workingDays);
    }

    /**
     * Sends the request that the plan or an assignment makes to a party, or finds the one that was sent already.
     *
     * @param address a party or a member of a set: {@code PTC}, {@code UBND_HUYEN#3}
     */
    public RequestKey send(WorkKey workItem, String address) {
        RequestKey key = RequestKey.of(workItem, address);
        claims.take(key.value());
        if (!requests.existsById(key.value())) {
            WorkItem work = register.item(workItem);
            Optional<String> led = partners.ledBy(workItem, key.party());
            String question = (led.isPresent() ? TO_LEAD : TO_JOIN)
                    .formatted(
                            workItem.itemCode().isPresent() ? "mục" : "việc",
                            workItem.number(),
                            AT_THE_END.matcher(led.orElse(work.title())).replaceFirst(""));
            RequestDue due = led.isPresent() ? resultDueOf(work) : dueOf(work);
            save(
                    key,
                    new RequestQuestion(RequestKind.JOINT_WORK, question, due, null),
                    Actor.of(work.lead().value()));
        }
        return key;
    }

    void save(RequestKey key, RequestQuestion content, Actor actor) {
        CoordinationRequest request =
                requests.save(new CoordinationRequest(key, partners.asked(key), content, actor, clock.instant()));
        steps.record(request, RequestStep.Kind.SENT, null, actor, content.words(), null);
    }

    public void markUnanswered(RequestKey key) {
        CoordinationRequest request = request(key);
        request.markUnanswered(request.dueOn());
    }

    /** Moves the due date on request of the partner; the original one stays beside it and the extension is counted. */
    public void extend(RequestKey key, LocalDate newDueOn, String reason, Actor actor) {
        CoordinationRequest request = request(key);
        LocalDate before = request.dueOn();
        request.extendTo(newDueOn);
        steps.recordDue(request, RequestStep.Kind.EXTENDED, actor, reason, before);
    }

    @Transactional(readOnly = true)
    public CoordinationRequest request(RequestKey key) {
        return find(key).orElseThrow(() -> new Refused("Không có đề nghị phối hợp " + key + "."));
    }

    @Transactional(readOnly = true)
    public Optional<CoordinationRequest> find(RequestKey key) {
        return requests.findById(key.value());
    }

    /** Several at once, by key; one statement however many. */
    @Transactional(readOnly = true)
    public Map<String, CoordinationRequest> requests(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : requests.findByKeyIn(keys).stream()
                        .collect(Collectors.toMap(request -> request.key().value(), Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<CoordinationRequest> requestsOf(WorkKey workItem) {
        return requests.findByWorkItemOrderByKey(workItem.value());
    }

    /** All of several pieces of work, in the order in which they were sent; one statement however many. */
    @Transactional(readOnly = true)
    public List<CoordinationRequest> requestsOf(Collection<WorkKey> works) {
        return works.isEmpty() ? List.of() : requests.findByWorkItemInOrderBySentAtAscKeyAsc(values(works));
    }

    /** Those of the pieces of work of which a request is still open. */
    @Transactional(readOnly = true)
    public List<WorkKey> withOpenRequests(Collection<WorkKey> works) {
        return works.isEmpty()
                ? List.of()
                : requests.findWorkItems(values(works), CoordinationRequest.State.open()).stream()
                        .map(WorkKey::new)
                        .toList();
    }

    private static List<String> values(Collection<WorkKey> works) {
        return works.stream().map(WorkKey::value).toList();
    }

    /**
     * Keeps in the request's own history that its partner was pressed to answer, once a day.
     *
     * @return false when it was today already
     * @throws Refused when the partner has nothing to answer
     */
    public boolean remind(RequestKey key, Actor actor) {
        claims.take("remind " + key.value());
        CoordinationRequest request = request(key);
        if (!request.state().withPartner()) {
            throw new Refused("Đề nghị gửi " + request.partyName() + " đang ở tình trạng “"
                    + request.state().label() + "” nên không cần đôn đốc. Hãy tải lại trang để xem bản mới.");
        }
        LocalDate today = Days.today(clock);
        boolean already = steps.of(key).stream()
                .anyMatch(step -> step.kind() == RequestStep.Kind.REMINDED
                        && Days.of(step.at()).equals(today));
        if (!already) {
            steps.record(request, RequestStep.Kind.REMINDED, request.state(), actor, null, null);
        }
        return !already;
    }

    /** All that a party has to answer now. */
    @Transactional(readOnly = true)
    public List<CoordinationRequest> owedBy(PartyCode party) {
        return requests.findByPartyInAndStateIn(List.of(party.value()), CoordinationRequest.State.ofThePartner());
    }

    /** What happened to a request, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestStep> stepsOf(RequestKey key) {
        return steps.of(key);
    }
}
