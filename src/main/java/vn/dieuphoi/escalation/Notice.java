package vn.dieuphoi.escalation;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.OverdueSubject;

/** A notice to leadership about one late item, round, report, request or other obligation. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private String key;

    private Subject subject;
    private @Nullable String workItem;
    private String cause;
    private String responsible;
    private LocalDate overdueSince;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Directive.@Nullable Kind directive;

    private @Nullable String reason;
    private @Nullable LocalDate newDueOn;
    private @Nullable String newOffice;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "directed_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "directed_acting_for"))
    private @Nullable Actor directedBy;

    private @Nullable Instant directedAt;
    private @Nullable Instant appliedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable End ended;

    @Version
    private @Nullable Long version;

    /** Why it needs no directive any more. The names stand in the database. */
    public enum End {
        /** What was late is done, withdrawn, or has more time. */
        CAUSE_ENDED("Không còn chậm"),
        /** It is told in the notice about the item around it. */
        TOLD_IN_OTHER("Chỉ đạo trong phiếu báo của cả việc"),
        /** Another office leads the work now, with days of its own. */
        LEAD_CHANGED("Đã đổi đơn vị chủ trì"),
        /** Nothing but the closing of the item is asked for any more. */
        CONTENT_DONE("Mục đã xong nội dung"),
        /** It was closed, carried over or stopped, and this with it. */
        WORK_ENDED("Công việc đã kết thúc");

        private final String label;

        End(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    protected Notice() {}

    Notice(OverdueSubject late, Instant now) {
        key = late.key();
        subject = late.subject();
        workItem = late.workItem().map(WorkKey::value).orElse(null);
        cause = late.cause();
        responsible = late.responsible().value();
        overdueSince = late.dueOn();
        raisedAt = now;
    }

    void direct(Directive given, Actor actor, Instant now) {
        if (!isOpen()) {
            throw new Refused("Thông báo này đã có chỉ đạo hoặc không còn cần chỉ đạo; hãy tải lại trang.");
        }
        directive = given.kind();
        reason = given.reason();
        newDueOn = given.newDueOn();
        newOffice = given.newOffice() == null ? null : given.newOffice().value();
        directedBy = actor;
        directedAt = now;
    }

    /** Whether a partner's answer is late, not the lead's own work. */
    public boolean ofRequest() {
        return RequestKey.isOne(subject.key());
    }

    /** A change of office about a request asks another partner; about anything else it gives the work another lead. */
    public boolean asksAnother() {
        return ofRequest() && directive == Directive.Kind.CHANGE_OFFICE;
    }

    /** Whether it still waits for a directive. */
    public boolean isOpen() {
        return directive == null && ended == null;
    }

    void end(End why, Instant now) {
        ended = why;
        endedAt = now;
    }

    public Optional<End> ended() {
        return Optional.ofNullable(ended);
    }

    /** Whether it ended by itself, without a directive. */
    public boolean hasEnded() {
        return ended != null;
    }

    void applied(Instant now) {
        appliedAt = now;
    }

    public String key() {
        return key;
    }

    public Subject subject() {
        return subject;
    }

    /** The piece of work that it is about; empty for the department's own reports, surveys and budgets. */
    public Optional<WorkKey> workItem() {
        return Optional.ofNullable(workItem).map(WorkKey::new);
    }

    /** Whether the whole item is late, and so whatever the same party is late with inside it is told here. */
    public boolean ofItem() {
        return subject.key().equals(workItem);
    }

    public String cause() {
        return cause;
    }

    /** At whose door the delay lies. */
    public PartyCode responsible() {
        return new PartyCode(responsible);
    }

    public LocalDate overdueSince() {
        return overdueSince;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Actor> directedBy() {
        return Optional.ofNullable(directedBy);
    }

    /** What leadership decided; empty while it has not. */
    public Optional<Directive> directive() {
        return directive == null || reason == null
                ? Optional.empty()
                : Optional.of(new Directive(
                        directive, reason, newDueOn, newOffice == null ? null : new PartyCode(newOffice)));
    }

    boolean isApplied() {
        return appliedAt != null;
    }
}
