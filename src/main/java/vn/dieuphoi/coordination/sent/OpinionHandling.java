package vn.dieuphoi.coordination.sent;

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
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.RequestKey;

/** What the lead made of the opinion that came in on one request, as it was last saved. */
@Entity
@Table(name = "opinion_handling")
class OpinionHandling {

    @Id
    private String request;

    @Enumerated(EnumType.STRING)
    private Handling handling;

    private String words;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "saved_by"))
    @AttributeOverride(name = "actingFor", column = @Column(name = "saved_acting_for"))
    private Actor savedBy;

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    protected OpinionHandling() {}

    OpinionHandling(RequestKey request, OpinionEntry entry, Actor actor, Instant now) {
        this.request = request.value();
        write(entry, actor, now);
    }

    final void write(OpinionEntry entry, Actor actor, Instant now) {
        handling = entry.handling();
        words = entry.words();
        savedBy = actor;
        savedAt = now;
    }

    RequestKey request() {
        return new RequestKey(request);
    }

    OpinionEntry entry() {
        return new OpinionEntry(handling, words);
    }

    Actor savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }
}
