package vn.dieuphoi.reporting.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.reporting.PeriodKey;

/** What the department itself draws up once a period: quarterly and year report, indicator survey, budget estimate. */
@Entity
@Table(name = "dossier")
public class Dossier {

    /** What is drawn up. */
    public enum Kind {
        QUARTER,
        YEAR,
        SURVEY,
        BUDGET
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DRAFTED,
        REVIEWED,
        APPROVED,
        ISSUED
    }

    @Id
    private String key;

    private String plan;
    private String period;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant openedAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String body;
    private @Nullable BigDecimal amount;
    private @Nullable String returned;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "approved_acting_for"))
    private @Nullable Actor approvedBy;

    private @Nullable Instant issuedAt;

    @Version
    private @Nullable Long version;

    protected Dossier() {}

    Dossier(PeriodKey key, Kind kind, LocalDate dueOn, Instant now) {
        this.key = key.toString();
        plan = key.plan().value();
        period = key.period();
        this.kind = kind;
        this.dueOn = dueOn;
        openedAt = now;
        state = State.OPEN;
    }

    void draft(String words) {
        body = words;
        state = State.DRAFTED;
    }

    void review(String words) {
        body = words;
        state = State.REVIEWED;
    }

    void estimate(String words, BigDecimal millions) {
        review(words);
        amount = millions;
    }

    void giveBack(String reason) {
        returned = reason;
        state = State.DRAFTED;
    }

    void approve(Actor actor) {
        approvedBy = actor;
        state = State.APPROVED;
    }

    void issue(Instant now) {
        issuedAt = now;
        state = State.ISSUED;
    }

    public String key() {
        return key;
    }

    public PlanId plan() {
        return new PlanId(plan);
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** In triệu đồng; only of a budget estimate. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    public Optional<Actor> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }
}
