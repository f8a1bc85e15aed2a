package vn.dieuphoi.work.round;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.Obligations;

/** The progress of one item in one month, or whatever period its rhythm asks for. */
@Entity
@Table(name = "monthly_round")
public class MonthlyRound {

    @Id
    private String key;

    private String workItem;
    private String month;
    private Instant openedAt;
    private LocalDate originalDueOn;

    @Formula(Obligations.DUE_OF_KEY)
    private LocalDate dueOn;

    private int extensions;

    private @Nullable Instant reportedAt;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "reported_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "reported_acting_for"))
    private @Nullable Actor reportedBy;

    private @Nullable String progress;
    private @Nullable Integer percent;
    private @Nullable String difficulty;
    private @Nullable String proposal;
    private @Nullable String evidence;
    private @Nullable Integer yearEstimate;

    // Read with the round, for all rounds of a question in one statement: pages read it when the transaction is over.
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "product_estimate", joinColumns = @JoinColumn(name = "round"))
    @MapKeyColumn(name = "product")
    @Column(name = "quantity")
    private Map<String, Integer> productEstimates = new HashMap<>();

    @Version
    private @Nullable Long version;

    protected MonthlyRound() {}

    MonthlyRound(RoundKey key, LocalDate dueOn, Instant now) {
        this.key = key.value();
        workItem = key.workItem().value();
        month = key.period().value();
        originalDueOn = dueOn;
        this.dueOn = dueOn;
        openedAt = now;
    }

    void report(Progress reported, Actor actor, Instant now) {
        if (reportedAt != null) {
            throw new Refused("Tiến độ " + period().words() + " đã được ghi; hãy ghi thay đổi vào kỳ sau.");
        }
        progress = reported.progress();
        percent = reported.percent();
        difficulty = reported.difficulty();
        proposal = reported.proposal();
        evidence = reported.evidence();
        YearEstimate estimate = reported.estimate();
        if (estimate != null) {
            yearEstimate = estimate.percent();
            productEstimates.putAll(estimate.products());
        }
        reportedBy = actor;
        reportedAt = now;
    }

    /**
     * Replaces what was reported. Who reported it and when stays; so does what was expected of single products.
     *
     * @param seen the version that the correction was written against
     * @return what stood before
     */
    Progress correct(Progress corrected, long seen) {
        Progress before = progress()
                .orElseThrow(() -> new Refused("Tiến độ " + period().words()
                        + " chưa được ghi nên chưa có gì để sửa; hãy ghi tiến độ ở Danh sách việc."));
        if (version() != seen) {
            throw new Refused("Số liệu kỳ này vừa được người khác sửa. Nội dung anh/chị nhập còn ở dưới; hãy so với số"
                    + " liệu đang có rồi lưu lại.");
        }
        if (corrected.equals(before)) {
            throw new Refused("Chưa có gì khác với số liệu đang có; hãy sửa rồi lưu lại.");
        }
        progress = corrected.progress();
        percent = corrected.percent();
        difficulty = corrected.difficulty();
        proposal = corrected.proposal();
        evidence = corrected.evidence();
        YearEstimate estimate = corrected.estimate();
        yearEstimate = yearEstimate == null || estimate == null ? yearEstimate : Integer.valueOf(estimate.percent());
        return before;
    }

    void extendTo(LocalDate newDueOn) {
        if (reportedAt != null) {
            throw new Refused("Tiến độ " + period().words() + " đã được ghi nên không cần gia hạn nữa.");
        }
        dueOn = newDueOn;
        extensions++;
    }

    /** The last working day of the period is another one because the calendar changed; that is no extension. */
    void followCalendar(LocalDate newDueOn) {
        dueOn = newDueOn;
    }

    public RoundKey key() {
        return new RoundKey(key);
    }

    public RoundPeriod period() {
        return new RoundPeriod(month);
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

    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** Counts the changes of this row. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** By the name of the journal; empty while nobody has. */
    public Optional<Actor> reportedBy() {
        return Optional.ofNullable(reportedBy);
    }

    private @Nullable YearEstimate estimate() {
        return yearEstimate == null ? null : new YearEstimate(yearEstimate, productEstimates);
    }

    /** What the lead office wrote; empty while it has not. */
    public Optional<Progress> progress() {
        if (progress == null || percent == null) {
            return Optional.empty();
        }
        return Optional.of(new Progress(progress, percent, difficulty, proposal, evidence, estimate()));
    }
}
