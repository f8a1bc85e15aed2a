package vn.dieuphoi.coordination;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** One question to one partner about one piece of work. Longer than most: the whole life of a request is guarded here. */
@Entity
@Table(name = "coordination_request")
public class CoordinationRequest {

    /** Where a request stands; silence is never an answer. */
    public enum State {
        SENT("Đã gửi, chờ trả lời"),
        ACCEPTED("Đơn vị đã nhận, chờ trả lời"),
        ASKED_BACK("Đơn vị hỏi lại, chờ chủ trì làm rõ"),
        ANSWERED("Đã trả lời, chờ chủ trì nhận"),
        RETURNED("Trả lại để bổ sung"),
        DECLINING("Từ chối, chờ lãnh đạo quyết định"),
        /** Leadership agreed that the partner need not answer. */
        DECLINED("Lãnh đạo đồng ý không phối hợp"),
        TAKEN("Chủ trì đã nhận câu trả lời"),
        WITHDRAWN("Đã rút"),
        REOPENED("Mở lại, chờ trả lời"),
        /** The lead went on without the answer; that is no consent. */
        UNANSWERED("Không trả lời, chủ trì làm tiếp");

        private static final Set<State> WITH_PARTNER = EnumSet.of(SENT, ACCEPTED, RETURNED, REOPENED);
        private static final Set<State> CLOSED = EnumSet.of(DECLINED, TAKEN, WITHDRAWN, UNANSWERED);

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the partner has to answer. */
        public boolean withPartner() {
            return WITH_PARTNER.contains(this);
        }

        /** All in which the partner has to answer. */
        static Set<State> ofThePartner() {
            return Set.copyOf(WITH_PARTNER);
        }

        public boolean closed() {
            return CLOSED.contains(this);
        }

        /** All in which somebody still has to do something about it. */
        static Set<State> open() {
            return EnumSet.complementOf(EnumSet.copyOf(CLOSED));
        }

        /**
         * The partner's side of a request: while the lead clarifies or leadership decides on a declining, the partner's
         * clock stands; what the lead went on without stays late.
         *
         * @param answeredAt when the partner answered or declined; null while it has to
         * @param heldSince since when the lead or leadership has it; null while the partner has
         */
        public Standing.State standing(
                LocalDate dueOn, @Nullable Instant answeredAt, @Nullable Instant heldSince, LocalDate day) {
            if (this == WITHDRAWN) {
                return Standing.State.WITHDRAWN;
            }
            if (answeredAt != null && this != DECLINING) {
                return Standing.State.of(dueOn, Days.of(answeredAt), day);
            }
            return Standing.State.of(dueOn, null, heldSince == null ? day : Days.of(heldSince));
        }
    }

    @Id
    private String key;

    private String workItem;
    private String party;
    private String partyName;
    private @Nullable String member;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private String question;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "sent_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "sent_acting_for"))
    private Actor sentBy;

    private Instant sentAt;

    @SuppressWarnings("UnusedVariable") // a query looks for it
    private @Nullable String submission;

    private LocalDate originalDueOn;

    @Formula(Obligations.DUE_OF_KEY)
    private LocalDate dueOn;

    private int extensions;
    private @Nullable String dueWords;
    private @Nullable LocalDate dueFrom;
    private @Nullable Integer dueWorkingDays;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String answer;
    private @Nullable String documentSign;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "answered_acting_for"))
    private @Nullable Actor answeredBy;

    private @Nullable Instant answeredAt;
    private @Nullable String returnReason;
    private @Nullable Instant heldSince;
    private @Nullable LocalDate unansweredSince;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    protected CoordinationRequest() {}

    CoordinationRequest(RequestKey key, Asked asked, RequestQuestion content, Actor sentBy, Instant now) {
        this.key = key.value();
        workItem = key.workItem().value();
        party = key.party().value();
        partyName = asked.name();
        member = asked.memberOfSet() ? asked.name() : null;
        kind = content.kind();
        question = content.words();
        submission = content.submission();
        this.sentBy = sentBy;
        sentAt = now;
        state = State.SENT;
        originalDueOn = content.due().on();
        due(content.due());
    }

    void accept() {
        require(state == State.SENT || state == State.RETURNED || state == State.REOPENED, "nhận");
        state = State.ACCEPTED;
    }

    void answer(String words, @Nullable String sign, Actor actor, Instant now) {
        require(state.withPartner(), "trả lời");
        answer = words;
        documentSign = sign;
        leavesPartner(State.ANSWERED, actor, now);
    }

    void decline(Actor actor, Instant now) {
        require(state.withPartner(), "từ chối");
        leavesPartner(State.DECLINING, actor, now);
    }

    private void leavesPartner(State next, Actor actor, Instant now) {
        answeredBy = actor;
        answeredAt = now;
        heldSince = now;
        state = next;
    }

    void askBack(Instant now) {
        require(state.withPartner(), "hỏi lại");
        heldSince = now;
        state = State.ASKED_BACK;
    }

    void clarify(RequestDue due) {
        require(state == State.ASKED_BACK, "làm rõ");
        backToPartner(State.SENT, due);
    }

    void upholdDeclining(Instant now) {
        require(state == State.DECLINING, "quyết định việc từ chối");
        close(State.DECLINED, now);
    }

    void overruleDeclining(RequestDue due) {
        require(state == State.DECLINING, "quyết định việc từ chối");
        backToPartner(State.SENT, due);
    }

    void take(Instant now) {
        require(state == State.ANSWERED, "nhận câu trả lời");
        close(State.TAKEN, now);
    }

    void giveBack(String reason, RequestDue due) {
        require(state == State.ANSWERED, "trả lại câu trả lời");
        returnReason = reason;
        backToPartner(State.RETURNED, due);
    }

    void withdraw(Instant now) {
        require(!state.closed(), "rút");
        close(State.WITHDRAWN, now);
    }

    void goOnWithout(LocalDate today, Instant now) {
        require(state.withPartner(), "làm tiếp mà không chờ");
        if (standing(today) != Standing.State.OPEN_LATE) {
            throw new Refused("Đề nghị chưa quá hạn trả lời (" + Days.written(dueOn)
                    + ") nên chưa thể làm tiếp mà không chờ. Hãy chờ đến hết hạn, hoặc rút đề nghị và ghi lý do.");
        }
        close(State.UNANSWERED, now);
    }

    void reopen(RequestDue due) {
        require(state == State.TAKEN, "mở lại");
        closedAt = null;
        backToPartner(State.REOPENED, due);
    }

    void extendTo(LocalDate newDueOn) {
        require(state.withPartner(), "gia hạn");
        if (!newDueOn.isAfter(dueOn)) {
            throw new Refused(
                    "Hạn mới phải sau hạn hiện tại (" + Days.written(dueOn) + "); hãy chọn một ngày muộn hơn.");
        }
        due(RequestDue.on(newDueOn));
        extensions++;
    }

    /** The working days it was set in are others because the calendar changed; that is no extension. */
    void followCalendar(LocalDate newDueOn) {
        dueOn = newDueOn;
    }

    void markUnanswered(LocalDate since) {
        if (unansweredSince == null) {
            unansweredSince = since;
        }
    }

    private void backToPartner(State next, RequestDue due) {
        heldSince = null;
        answeredAt = null;
        due(due);
        state = next;
    }

    private void close(State next, Instant now) {
        heldSince = null;
        closedAt = now;
        state = next;
    }

    private void due(RequestDue due) {
        dueOn = due.on();
        dueWords = due.words();
        dueFrom = due.from();
        dueWorkingDays = due.workingDays();
    }

    private void require(boolean legal, String verb) {
        if (!legal) {
            throw new Refused("Đề nghị gửi " + partyName + " đang ở tình trạng “" + state.label() + "” nên không "
                    + verb + " được. Hãy tải lại trang để xem bản mới.");
        }
    }

    public RequestKey key() {
        return new RequestKey(key);
    }

    public WorkKey workItem() {
        return new WorkKey(workItem);
    }

    /** Who answers: an office, an outside party, or the set whose member is asked. */
    public PartyCode party() {
        return new PartyCode(party);
    }

    /** Whom it asks, as it was called when it was asked: the party, or the member of a set. */
    public String partyName() {
        return partyName;
    }

    /** The name of the member of a set; empty when the party is not a set. */
    public Optional<String> member() {
        return Optional.ofNullable(member);
    }

    public RequestKind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public String question() {
        return question;
    }

    /** A person's id, or the code of the lead when the plan itself asked. */
    public Actor sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The first due date, whatever moved it since. */
    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    /** How often the due date was extended. */
    public int extensions() {
        return extensions;
    }

    /** The due date as it was written: "trong 5 ngày làm việc"; empty for a day chosen from the calendar. */
    public Optional<String> dueWords() {
        return Optional.ofNullable(dueWords);
    }

    /** The day from which {@link #dueWorkingDays()} count; empty for a fixed day. */
    public Optional<LocalDate> dueFrom() {
        return Optional.ofNullable(dueFrom);
    }

    RequestDue due() {
        return new RequestDue(dueOn, dueWords, dueFrom, dueWorkingDays);
    }

    public Optional<Integer> dueWorkingDays() {
        return Optional.ofNullable(dueWorkingDays);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** Number and sign of the letter that carries the answer. */
    public Optional<String> documentSign() {
        return Optional.ofNullable(documentSign);
    }

    public Optional<Actor> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    /** When the partner answered or declined; empty while it has to. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Why an answer was last given back. */
    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** Since when the lead or leadership has it and the partner waits. */
    public Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    /** The due date that passed without an answer long enough for leadership to know. */
    public Optional<LocalDate> unansweredSince() {
        return Optional.ofNullable(unansweredSince);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The partner's side of it. */
    public Standing.State standing(LocalDate today) {
        return state.standing(dueOn, answeredAt, heldSince, today);
    }
}
