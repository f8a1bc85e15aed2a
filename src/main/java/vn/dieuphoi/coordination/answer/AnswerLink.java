package vn.dieuphoi.coordination.answer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.RequestKey;

/** A link by which somebody without an account answers one request, once and until a day. */
@Entity
@Table(name = "answer_link")
public class AnswerLink {

    /** Whether the link still opens. */
    public enum State {
        OPEN("còn hiệu lực", "running"),
        USED("đã dùng", "done"),
        EXPIRED("hết hạn", "late"),
        REVOKED("đã thu hồi", "stopped");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String request;
    private String hash;
    private String forWhom;
    private @Nullable String email;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "created_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "created_acting_for"))
    private Actor createdBy;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever looks into the table; the journal says it, too
    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "revoked_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "revoked_acting_for"))
    private @Nullable Actor revokedBy;

    @Version
    private @Nullable Long version;

    protected AnswerLink() {}

    AnswerLink(
            RequestKey request,
            LinkToken token,
            AnswerLinkOrder order,
            @Nullable String email,
            Instant expiresAt,
            Actor actor,
            Instant now) {
        this.request = request.value();
        hash = token.hash();
        forWhom = order.forWhom();
        this.email = email;
        createdBy = actor;
        createdAt = now;
        this.expiresAt = expiresAt;
    }

    void use(Instant now) {
        requireOpen(now);
        usedAt = now;
    }

    void revoke(Actor actor, Instant now) {
        requireOpen(now);
        revokedAt = now;
        revokedBy = actor;
    }

    void requireOpen(Instant now) {
        if (state(now) != State.OPEN) {
            throw new Refused(closedWords(now));
        }
    }

    public State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Why the link does not open any more, for who holds it; tells nothing about the request. */
    public String closedWords(Instant now) {
        return switch (state(now)) {
            case USED -> "Câu trả lời qua liên kết này đã được nhận lúc " + MOMENT.format(orCreation(usedAt)) + ".";
            case REVOKED -> "Liên kết này đã được thu hồi lúc " + MOMENT.format(orCreation(revokedAt)) + ".";
            case EXPIRED -> "Liên kết này đã hết hạn lúc " + MOMENT.format(expiresAt) + ".";
            case OPEN -> throw new IllegalStateException("Liên kết còn hiệu lực");
        };
    }

    private Instant orCreation(@Nullable Instant moment) {
        return moment == null ? createdAt : moment;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public RequestKey request() {
        return new RequestKey(request);
    }

    public String forWhom() {
        return forWhom;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** What the holder of a link that was used can show. */
    public String receiptNumber() {
        return "TL-" + id() + "-" + hash.substring(0, 6).toUpperCase(Locale.ROOT);
    }

    public Actor createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** How the journal names who answers by this link. */
    public Actor actor() {
        return Actor.of("liên kết: " + forWhom);
    }
}
