package vn.dieuphoi.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file beside the database, as JSON. Which parts it has depends on its kind.
 *
 * @param at the machine's time
 * @param about the natural key of the subject; of a letter its title
 * @param reference of a letter, the same for every attempt
 * @param missing how many lines could not be written before this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityLine(
        Kind kind,
        Instant at,
        @Nullable String who,
        @Nullable String what,
        @Nullable String about,
        @Nullable String channel,
        @Nullable String reference,
        @Nullable Mark mark,
        @Nullable Integer missing) {

    /** What a line says. */
    enum Kind {
        /** An act that was committed. */
        ACT,
        /** A letter that the other side has taken, whether or not the database came to know it. */
        LETTER,
        /** Everything that stands before it was committed; the only kind that proves something. */
        MARK,
        /** Lines are missing here: the disk was full. */
        GAP
    }

    static ActivityLine act(Instant at, String who, String what, String about) {
        return new ActivityLine(Kind.ACT, at, who, what, about, null, null, null, null);
    }

    static ActivityLine letter(Instant at, String to, String title, String channel, String reference) {
        return new ActivityLine(Kind.LETTER, at, to, null, title, channel, reference, null, null);
    }

    static ActivityLine mark(Instant at, Mark mark) {
        return new ActivityLine(Kind.MARK, at, null, null, null, null, null, mark, null);
    }

    static ActivityLine gap(Instant at, int missing) {
        return new ActivityLine(Kind.GAP, at, null, null, null, null, null, null, missing);
    }

    /** The same line read twice is one. */
    UUID id() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
