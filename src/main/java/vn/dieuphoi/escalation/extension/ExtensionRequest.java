package vn.dieuphoi.escalation.extension;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.Owed;

/** A party asks for more time before its deadline has passed; whoever gave the work decides. */
@Entity
@Table(name = "extension_request")
public class ExtensionRequest {

    @Id
    private String key;

    private Subject subject;
    private String workItem;
    private String owedBy;
    private String decider;
    private LocalDate dueOn;
    private LocalDate wantedOn;
    private String wantedWords;
    private String reason;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "requested_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "requested_acting_for"))
    private Actor requestedBy;

    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private @Nullable LocalDate grantedOn;
    private @Nullable String decisionReason;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "decided_acting_for"))
    private @Nullable Actor decidedBy;

    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Long version;

    protected ExtensionRequest() {}

    /** @param number the how-manieth about its subject, from 1 */
    ExtensionRequest(
            Owed owed, long number, PartyCode decider, Deadline wanted, String reason, Actor actor, Instant now) {
        key = owed.subject() + "/GH" + number;
        subject = owed.subject();
        workItem = Objects.requireNonNull(owed.workItem(), owed.subject().key()).value();
        owedBy = owed.owedBy().value();
        this.decider = decider.value();
        dueOn = owed.dueOn();
        wantedOn = wanted.due();
        wantedWords = wanted.words();
        this.reason = reason;
        requestedBy = actor;
        requestedAt = now;
        state = ExtensionState.OPEN;
    }

    void agree(LocalDate day, @Nullable String words, Actor actor, Instant now) {
        decide(day.equals(wantedOn) ? ExtensionState.AGREED : ExtensionState.COUNTERED, words, actor, now);
        grantedOn = day;
    }

    void refuse(String words, Actor actor, Instant now) {
        decide(ExtensionState.REFUSED, words, actor, now);
    }

    /** What it was about has ended before anybody decided. */
    void lapse(String words, Actor actor, Instant now) {
        decide(ExtensionState.LAPSED, words, actor, now);
    }

    private void decide(ExtensionState decided, @Nullable String words, Actor actor, Instant now) {
        if (state != ExtensionState.OPEN) {
            throw new Refused("Đề nghị gia hạn này đã được quyết định; hãy tải lại trang.");
        }
        state = decided;
        decisionReason = words;
        decidedBy = actor;
        decidedAt = now;
    }

    public String key() {
        return key;
    }

    /** The key of what shall have more time. */
    public Subject subject() {
        return subject;
    }

    public WorkKey workItem() {
        return new WorkKey(workItem);
    }

    public PartyCode owedBy() {
        return new PartyCode(owedBy);
    }

    /** The party that decides first; unanswered it goes on to leadership and to the Giám đốc. */
    public PartyCode decider() {
        return new PartyCode(decider);
    }

    /** The deadline when it was asked. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate wantedOn() {
        return wantedOn;
    }

    /** The wanted day as the person wrote it: "trong 5 ngày làm việc". */
    public String wantedWords() {
        return wantedWords;
    }

    public String reason() {
        return reason;
    }

    public Actor requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public ExtensionState state() {
        return state;
    }

    /** The new deadline, wanted or another one; empty unless agreed. */
    public Optional<LocalDate> grantedOn() {
        return Optional.ofNullable(grantedOn);
    }

    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    public Optional<Actor> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
