package vn.dieuphoi.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** The report of one item for one quarter, drafted from its monthly rounds and requests. */
@Entity
@Table(name = "item_report")
public class ItemReport {

    @Id
    private String key;

    private String workItem;
    private String quarter;
    private Instant openedAt;
    private LocalDate originalDueOn;
    private LocalDate dueOn;
    private int extensions;
    private boolean nothingYet;
    private String draft;
    private @Nullable String body;
    private @Nullable String difficulty;
    private @Nullable String proposal;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;

    @Version
    private long version;

    protected ItemReport() {}

    ItemReport(ReportKey key, LocalDate dueOn, boolean nothingYet, String draft, Instant now) {
        this.key = key.value();
        workItem = key.workItem().value();
        quarter = key.quarter().toString();
        originalDueOn = dueOn;
        this.dueOn = dueOn;
        this.nothingYet = nothingYet;
        this.draft = draft;
        openedAt = now;
    }

    void submit(String words, @Nullable String difficulties, @Nullable String proposals, String actor, Instant now) {
        if (submittedAt != null) {
            throw new Refused("Báo cáo " + key + " đã nộp; nội dung đã nộp không sửa được.");
        }
        body = words;
        difficulty = difficulties;
        proposal = proposals;
        submittedBy = actor;
        submittedAt = now;
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

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}
