package vn.dieuphoi.plan.reading.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done.
 *
 * @param from first day; null where the words name none
 * @param by last day; null where there is none or it could not be read
 * @param phrase the document's words
 */
public record ReadDue(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate by, String phrase) {

    /** How an end is said. */
    public enum Kind {
        /** Until a day. */
        BY,
        /** From a day to a day. */
        PERIOD,
        /** From a day on, without an end. */
        FROM,
        /** All the time. */
        STANDING,
        /** Each year, quarter, month or week. */
        RECURRING,
        /** Said in words that name no day. */
        WORDS
    }

    static ReadDue by(LocalDate day, String phrase) {
        return new ReadDue(Kind.BY, null, day, phrase);
    }

    static ReadDue without(Kind kind, String phrase) {
        return new ReadDue(kind, null, null, phrase);
    }
}
