package vn.dieuphoi.office.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;

/** A time in which somebody, or whoever heads a party, is away and a substitute acts. */
@Entity
public class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String person;
    private @Nullable String party;
    private String substitute;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private @Nullable String reason;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private @Nullable Integer version;

    protected Absence() {}

    Absence(AbsenceNotice notice, String recorder, Instant now) {
        person = notice.person();
        party = notice.function() == null ? null : notice.function().value();
        substitute = notice.substitute();
        fromDay = notice.from();
        untilDay = notice.until();
        reason = notice.reason();
        recordedBy = recorder;
        recordedAt = now;
    }

    void end(Actor actor, Instant now, LocalDate today) {
        if (endedAt != null || untilDay.isBefore(today)) {
            throw new Refused("Thời gian vắng mặt này đã kết thúc rồi.");
        }
        endedAt = now;
        endedBy = actor.person();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Who is away; empty when a function is meant. */
    public Optional<String> person() {
        return Optional.ofNullable(person);
    }

    /** Whose head is away, whoever that is on the day. */
    public Optional<PartyCode> function() {
        return Optional.ofNullable(party).map(PartyCode::new);
    }

    public String substitute() {
        return substitute;
    }

    public LocalDate from() {
        return fromDay;
    }

    /** The last day away. */
    public LocalDate until() {
        return untilDay;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Set when it was ended before its day. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return !fromDay.isAfter(until) && !untilDay.isBefore(from);
    }
}
