package vn.dieuphoi.coordination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** One question to one partner about one piece of work. */
@Entity
@Table(name = "coordination_request")
public class CoordinationRequest {

    /** Where a request stands; silence is never an answer. */
    public enum State {
        SENT,
        ANSWERED,
        ACCEPTED,
        RETURNED
    }

    @Id
    private String key;

    private String workItem;
    private String party;
    private @Nullable String member;
    private String question;
    private Instant sentAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String answer;
    private @Nullable String evidence;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String returnReason;
    private @Nullable LocalDate unansweredSince;

    @Version
    private long version;

    protected CoordinationRequest() {}

    CoordinationRequest(RequestKey key, @Nullable String member, String question, LocalDate dueOn, Instant now) {
        this.key = key.value();
        workItem = key.workItem().value();
        party = key.party().value();
        this.member = member;
        this.question = question;
        this.dueOn = dueOn;
        sentAt = now;
        state = State.SENT;
    }

    void answer(String words, @Nullable String proof, String actor, Instant now) {
        require(State.SENT, State.RETURNED);
        answer = words;
        evidence = proof;
        answeredBy = actor;
        answeredAt = now;
        state = State.ANSWERED;
    }

    void accept() {
        require(State.ANSWERED, State.ANSWERED);
        state = State.ACCEPTED;
    }

    void giveBack(String reason, LocalDate newDueOn) {
        require(State.ANSWERED, State.ANSWERED);
        returnReason = reason;
        dueOn = newDueOn;
        state = State.RETURNED;
    }

    void markUnanswered(LocalDate since) {
        if (unansweredSince == null) {
            unansweredSince = since;
        }
    }

    private void require(State one, State other) {
        if (state != one && state != other) {
            throw new Refused("Đề nghị phối hợp " + key + " đã chuyển trạng thái; hãy tải lại trang để xem bản mới.");
        }
    }

    public RequestKey key() {
        return new RequestKey(key);
    }

    public State state() {
        return state;
    }

    public String question() {
        return question;
    }

    public Optional<String> member() {
        return Optional.ofNullable(member);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Why an answer was last given back. */
    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** The due date that passed without an answer long enough for leadership to know. */
    public Optional<LocalDate> unansweredSince() {
        return Optional.ofNullable(unansweredSince);
    }
}
