package vn.dieuphoi.reporting.item;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.reporting.CanonicalText;
import vn.dieuphoi.reporting.figures.ItemFigures;

/**
 * The report of one item for one quarter, or whatever time its rhythm asks for: figures that nobody edits, and the words of the lead office around them. Anybody
 * of the office may prepare it; it is handed in when its head has confirmed it.
 */
@Entity
@Table(name = "item_report")
public class ItemReport {

    @Id
    private String key;

    private String workItem;

    @Column(insertable = false, updatable = false)
    private @Nullable String plan;

    private String quarter;
    private Instant openedAt;
    private LocalDate originalDueOn;

    @Formula(Obligations.DUE_OF_KEY)
    private LocalDate dueOn;

    private int extensions;
    private boolean nothingYet;
    private String draft;
    private @Nullable String body;
    private @Nullable String difficulty;
    private @Nullable String proposal;
    private @Nullable String figures;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "prepared_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "prepared_acting_for"))
    private @Nullable Actor preparedBy;

    private @Nullable Instant preparedAt;
    private @Nullable String returned;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "submitted_acting_for"))
    private @Nullable Actor submittedBy;

    private @Nullable Instant submittedAt;

    @Version
    private @Nullable Long version;

    protected ItemReport() {}

    ItemReport(ReportKey key, LocalDate dueOn, boolean nothingYet, ItemFigures figures, String draft, Instant now) {
        this.key = key.value();
        workItem = key.workItem().value();
        quarter = key.span().value();
        originalDueOn = dueOn;
        this.dueOn = dueOn;
        this.nothingYet = nothingYet;
        this.figures = CanonicalText.write(figures);
        this.draft = draft;
        openedAt = now;
    }

    /** Written by somebody of the office; it waits for the head. */
    void prepare(ReportWords words, Actor actor, Instant now) {
        write(words);
        returned = null;
        preparedBy = actor;
        preparedAt = now;
    }

    void submit(ReportWords words, Actor actor, Instant now) {
        write(words);
        returned = null;
        submittedBy = actor;
        submittedAt = now;
    }

    /** The head wants it done again. */
    void giveBack(String reason) {
        requireOpen();
        returned = reason;
    }

    private void write(ReportWords words) {
        requireOpen();
        body = words.body();
        difficulty = words.difficulty();
        proposal = words.proposal();
    }

    private void requireOpen() {
        if (submittedAt != null) {
            throw new Refused("Báo cáo " + key + " đã nộp; nội dung đã nộp không sửa được.");
        }
    }

    void extendTo(LocalDate newDueOn) {
        if (submittedAt != null) {
            throw new Refused("Báo cáo " + key + " đã nộp nên không cần gia hạn nữa.");
        }
        dueOn = newDueOn;
        extensions++;
    }

    /** The working days after the cut-off are others because the calendar changed; that is no extension. */
    void followCalendar(LocalDate newDueOn) {
        dueOn = newDueOn;
    }

    public ReportKey key() {
        return new ReportKey(key);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    public int extensions() {
        return extensions;
    }

    /** The item began too late in the quarter to have anything to report; such a report is never overdue. */
    public boolean nothingYet() {
        return nothingYet;
    }

    public String draft() {
        return draft;
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    public Optional<String> difficulty() {
        return Optional.ofNullable(difficulty);
    }

    public Optional<String> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Of the quarter, at its cut-off; empty for a report that was opened before figures were kept. */
    public Optional<ItemFigures> figures() {
        return Optional.ofNullable(figures).map(text -> CanonicalText.read(text, ItemFigures.class));
    }

    /** Who wrote it when that was not the head. */
    public Optional<Actor> preparedBy() {
        return Optional.ofNullable(preparedBy);
    }

    /** Why the head gave it back last. */
    public Optional<String> returned() {
        return Optional.ofNullable(returned);
    }

    public Optional<Actor> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}
