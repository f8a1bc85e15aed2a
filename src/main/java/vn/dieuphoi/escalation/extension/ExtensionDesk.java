package vn.dieuphoi.escalation.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.obligation.MoreTimeNeedless;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.ContentDone;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.journal.Journal;

/** Where more time is asked for and decided about (domain rule, "Escalation and extension"). */
@Service
@Transactional
public class ExtensionDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ExtensionRequests requests;
    private final ExtensionProcess process;
    private final DeadlineBook deadlines;
    private final WantedDay wantedDay;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final PlanRegister plans;
    private final Journal journal;
    private final Clock clock;

    ExtensionDesk(
            ExtensionRequests requests,
            ExtensionProcess process,
            DeadlineBook deadlines,
            WantedDay wantedDay,
            PersonRegister people,
            PartyRegister parties,
            PlanRegister plans,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.process = process;
        this.deadlines = deadlines;
        this.wantedDay = wantedDay;
        this.people = people;
        this.parties = parties;
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Asks for more time; whoever gave the work gets a task to decide.
     *
     * @param wanted a day, or words such as "trong 5 ngày làm việc"
     * @param login the person who asks, of the party that owes it or in the place of one who is
     */
    public ExtensionRequest ask(Subject subject, String wanted, String reason, String login) {
        Owed owed = deadlines.owed(subject);
        requireThatItMayBeAsked(owed, login);
        Actor actor = people.actorFor(login, owed.owedBy());
        if (reason.isBlank()) {
            throw new Refused("Hãy nêu lý do xin gia hạn.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Lý do xin gia hạn", reason);
        Deadline until = wantedDay.read(wanted, today());
        if (!until.due().isAfter(owed.dueOn())) {
            throw new Refused("Ngày xin lùi đến là %s, không sau hạn hiện tại %s; hãy chọn một ngày muộn hơn."
                    .formatted(until.due().format(DAY), owed.dueOn().format(DAY)));
        }
        ExtensionRequest request = requests.saveAndFlush(new ExtensionRequest(
                owed,
                requests.countBySubject(subject) + 1,
                deciderOf(owed),
                until,
                reason.strip(),
                actor,
                clock.instant()));
        journal.recordChange(
                actor,
                subject,
                "Xin gia hạn",
                reason.strip(),
                owed.dueOn().toString(),
                until.due().toString());
        process.start(request);
        return request;
    }

    /** @throws Refused when the day lies after the plan's last one, of which the person has not said that it is meant */
    @Transactional(readOnly = true)
    public void requireWithinPlan(Subject subject, String wanted) {
        LocalDate dueOn = deadlines.owed(subject).dueOn();
        PlanId plan = WorkKey.of(subject).map(WorkKey::plan).orElseGet(() -> plans.on(dueOn));
        TypedDate.field("Xin lùi đến")
                .withinPlan(plans.lastDay(plan, dueOn), false)
                .require(wantedDay.read(wanted, today()).due());
    }

    private void requireThatItMayBeAsked(Owed owed, String login) {
        if (!people.actsFor(login).contains(owed.owedBy())) {
            throw new Refused("Chỉ " + parties.party(owed.owedBy()).name() + " được xin gia hạn việc này.");
        }
        if (!owed.open()) {
            throw new Refused("Việc này đã xong hoặc đã dừng nên không cần gia hạn.");
        }
        if (Standing.State.of(owed.dueOn(), null, today()) == Standing.State.OPEN_LATE) {
            throw new Refused("Đã quá hạn từ ngày %s nên không xin gia hạn được nữa; việc chậm được báo lãnh đạo."
                    .formatted(owed.dueOn().format(DAY)));
        }
        if (isAsked(owed.subject())) {
            throw new Refused("Đã có một đề nghị gia hạn đang chờ quyết định; hãy chờ kết quả rồi mới gửi tiếp.");
        }
    }

    private boolean isAsked(Subject subject) {
        // The page of a piece of work has read all of them.
        return WorkKey.isOne(subject.key())
                ? requestsOf(new WorkKey(subject.key())).stream()
                        .anyMatch(asked -> asked.subject().equals(subject) && asked.state() == ExtensionState.OPEN)
                : requests.existsBySubjectAndState(subject, ExtensionState.OPEN);
    }

    /** Whoever gave the work decides, never the party that asks. */
    private PartyCode deciderOf(Owed owed) {
        return owed.assignedBy().equals(owed.owedBy()) ? parties.leadership().code() : owed.assignedBy();
    }

    /**
     * @param day the new deadline: the wanted day or another one
     * @return false when there is nothing left to extend
     */
    public boolean agree(String key, @Nullable LocalDate day, @Nullable String words, Actor actor) {
        ExtensionRequest request = request(key);
        requireAnother(request, actor);
        Owed owed = deadlines.owed(request.subject());
        if (!owed.open()) {
            lapse(request, actor);
            return false;
        }
        LocalDate granted = day == null ? request.wantedOn() : day;
        if (!granted.isAfter(owed.dueOn()) || granted.isBefore(today())) {
            throw new Refused("Hạn mới phải sau hạn hiện tại %s và không ở trong quá khứ; hãy chọn một ngày muộn hơn."
                    .formatted(owed.dueOn().format(DAY)));
        }
        request.agree(granted, words, actor, clock.instant());
        journal.record(
                actor, request.subject(), "Quyết định: " + request.state().label(), words);
        return true;
    }

    public void refuse(String key, String words, Actor actor) {
        ExtensionRequest request = request(key);
        requireAnother(request, actor);
        request.refuse(words, actor, clock.instant());
        journal.record(actor, request.subject(), "Không đồng ý gia hạn", words);
    }

    /** Nobody decides about a request of one's own, or of one's own office. */
    private void requireAnother(ExtensionRequest request, Actor actor) {
        boolean concerned = Stream.of(actor.person(), actor.actingFor())
                .filter(Objects::nonNull)
                .anyMatch(person -> request.requestedBy().concerns(person)
                        || people.actsFor(person).contains(request.owedBy()));
        if (concerned) {
            throw new Refused("Người hoặc đơn vị xin gia hạn không tự quyết định; việc này phải do "
                    + parties.party(request.decider()).name() + " quyết định.");
        }
    }

    /** Moves the deadline as it was decided. */
    public void apply(String key) {
        ExtensionRequest request = request(key);
        request.grantedOn()
                .ifPresent(day -> deadlines.extend(
                        request.subject(),
                        day,
                        request.decisionReason().orElse(request.reason()),
                        request.decidedBy().orElse(Actor.SYSTEM)));
    }

    /** The work has ended: nobody needs to decide any more. */
    public void lapseAllOf(WorkKey workItem, Actor actor) {
        openOf(workItem).forEach(request -> lapse(request, actor));
    }

    /** Content that is done needs no more time, though its closing is still to come. */
    @EventListener
    void contentDone(ContentDone done) {
        openOf(done.work())
                .filter(request -> request.subject().equals(done.work().subject()))
                .forEach(this::lapseDone);
    }

    /**
     * A month, a report, an answer, a step that was handed in while more time was asked for it needs none. Looked at when all
     * of the transaction has been said: what ends to begin anew is owed still.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void needless(MoreTimeNeedless ended) {
        requests.findBySubjectOrderByRequestedAtAscKeyAsc(ended.deadline()).stream()
                .filter(request -> request.state() == ExtensionState.OPEN)
                .filter(request -> !deadlines.owed(request.subject()).open())
                .forEach(this::lapseDone);
    }

    private Stream<ExtensionRequest> openOf(WorkKey work) {
        return requests.findByWorkItemOrderByRequestedAtAscKeyAsc(work.value()).stream()
                .filter(request -> request.state() == ExtensionState.OPEN);
    }

    private void lapseDone(ExtensionRequest request) {
        lapse(request, Actor.SYSTEM);
        process.end(request);
    }

    private void lapse(ExtensionRequest request, Actor actor) {
        request.lapse("Việc đã kết thúc trước khi có quyết định.", actor, clock.instant());
        journal.record(actor, request.subject(), "Đề nghị gia hạn không còn cần", null);
    }

    @Transactional(readOnly = true)
    public ExtensionRequest request(String key) {
        return requests.findById(key).orElseThrow(() -> new Refused("Không có đề nghị gia hạn " + key + "."));
    }

    /** Whose task the decision is first. The lead that decides about a request is asked anew: it may have changed. */
    @Transactional(readOnly = true)
    public PartyCode deciderOf(String key) {
        ExtensionRequest request = request(key);
        return request.state() == ExtensionState.OPEN
                ? deciderOf(deadlines.owed(request.subject()))
                : request.decider();
    }

    /** All that was asked about a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<ExtensionRequest> requestsFor(Subject subject) {
        return requests.findBySubjectOrderByRequestedAtAscKeyAsc(subject);
    }

    /** All that was asked about a piece of work, its requests, rounds and reports, oldest first. */
    @Transactional(readOnly = true)
    public List<ExtensionRequest> requestsOf(WorkKey workItem) {
        return ReadOnlyThread.once(
                List.of("extension requests", workItem),
                () -> requests.findByWorkItemOrderByRequestedAtAscKeyAsc(workItem.value()));
    }

    /** Why this person cannot ask for more time now; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(Subject subject, String login) {
        try {
            requireThatItMayBeAsked(deadlines.owed(subject), login);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
