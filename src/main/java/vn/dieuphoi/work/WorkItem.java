package vn.dieuphoi.work;

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
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;

/** One item of a plan carried out, a part of one that has a lead of its own, or one task given outside the plan. */
@Entity
@Table(name = "work_item")
public class WorkItem {

    enum Kind {
        PLAN,
        AD_HOC,
        PART;

        static Kind of(WorkKey key) {
            return key.isPart() ? PART : key.itemCode().isPresent() ? PLAN : AD_HOC;
        }
    }

    @Id
    private String key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String plan;
    private String code;
    private String title;
    private String lead;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    private LocalDate plannedStart;
    private Instant openedAt;
    private boolean openedLate;
    private LocalDate originalDueOn;

    @Formula(Obligations.DUE_OF_KEY)
    private LocalDate dueOn;

    private int extensions;

    private @Nullable Instant contentDoneAt;

    private @Nullable Instant closedAt;

    private @Nullable String outcome;

    private String processInstance;

    private @Nullable String lineage;

    @Embedded
    private @Nullable PartOf partOf;

    @Version
    private @Nullable Long version;

    protected WorkItem() {}

    WorkItem(Opening opening, Instant now) {
        key = opening.key().value();
        kind = Kind.of(opening.key());
        plan = opening.key().plan().value();
        code = opening.key().code();
        title = opening.title();
        lead = opening.lead().value();
        state = WorkState.OPEN;
        plannedStart = opening.plannedStart();
        openedAt = now;
        openedLate = opening.late();
        originalDueOn = opening.dueOn();
        dueOn = opening.dueOn();
        processInstance = opening.processInstance();
        lineage = opening.lineage();
        partOf = opening.partOf();
    }

    /** Its own path has ended; what is left is to close it. */
    void finishContent(Instant now) {
        requireOpen();
        contentDoneAt = now;
    }

    void complete(String summary, Instant now) {
        close(WorkState.COMPLETED, summary, now);
    }

    /** Its lead may still say so at the closing, of what its own path has left. */
    void carryOver(String remaining, Instant now) {
        close(WorkState.CARRIED_OVER, remaining, now);
    }

    /** @param left how far it came, and what is left */
    void closePartly(String left, Instant now) {
        requireUnfinished();
        close(WorkState.CLOSED_PARTLY, left, now);
    }

    void stop(String reason, Instant now) {
        requireUnfinished();
        close(WorkState.STOPPED, reason, now);
    }

    private void close(WorkState closed, String summary, Instant now) {
        requireOpen();
        state = closed;
        outcome = summary;
        closedAt = now;
    }

    void extendTo(LocalDate newDueOn) {
        requireOpen();
        if (!newDueOn.isAfter(dueOn)) {
            throw new Refused("Hạn mới phải sau hạn hiện tại; hãy chọn một ngày muộn hơn.");
        }
        dueOn = newDueOn;
        extensions++;
    }

    /** The period ends on another day because the calendar or the plan changed; that is no extension. */
    void moveDue(LocalDate newDueOn) {
        requireOpen();
        dueOn = newDueOn;
    }

    void rename(String newTitle) {
        requireOpen();
        title = newTitle;
    }

    void handOverTo(PartyCode newLead) {
        requireOpen();
        lead = newLead.value();
    }

    /** The next plan has an item that goes on with what this one's has left. */
    void carryOn(WorkKey before) {
        lineage = before.value();
    }

    private void requireUnfinished() {
        if (isContentDone()) {
            throw new Refused("Mục đã xong nội dung nên chỉ còn chốt kết quả.");
        }
    }

    private void requireOpen() {
        if (state != WorkState.OPEN) {
            throw new Refused(key().words() + " đã kết thúc (" + state.label() + ") nên không thay đổi được nữa.");
        }
    }

    public WorkKey key() {
        return new WorkKey(key);
    }

    public String title() {
        return title;
    }

    public PartyCode lead() {
        return new PartyCode(lead);
    }

    public WorkState state() {
        return state;
    }

    public LocalDate plannedStart() {
        return plannedStart;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Opened after the day on which it should have started: late deployment, outage, late plan. */
    public boolean openedLate() {
        return openedLate;
    }

    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int extensions() {
        return extensions;
    }

    /** Whether nothing but its closing is left: its own path has ended, approved where it needs approval. */
    public boolean isContentDone() {
        return contentDoneAt != null && state == WorkState.OPEN;
    }

    /** When it was finished, closed or not; its standing is told by that moment. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(contentDoneAt).or(this::closedAt);
    }

    /** Whether its own path goes on. */
    public boolean isUnfinished() {
        return state == WorkState.OPEN && contentDoneAt == null;
    }

    /** As a person reads it. */
    public String words() {
        return isContentDone() ? "Đã xong nội dung" : state.label();
    }

    public Optional<Instant> contentDoneAt() {
        return Optional.ofNullable(contentDoneAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public String processInstance() {
        return processInstance;
    }

    /** The item of which it is a part; empty for items and tasks. */
    public Optional<PartOf> partOf() {
        return Optional.ofNullable(partOf);
    }

    /** The work of an earlier plan that this goes on with. */
    public Optional<WorkKey> lineage() {
        return Optional.ofNullable(lineage).map(WorkKey::new);
    }
}
