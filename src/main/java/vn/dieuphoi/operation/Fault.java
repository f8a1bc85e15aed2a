package vn.dieuphoi.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * Something that failed and that nobody would see.
 *
 * @param key what names it to its source; unique within the kind
 * @param place where, as a person reads it: the process, the machine, the channel
 * @param cause why, in words without a stack trace; faults of one place and one cause are shown together
 * @param remedy what to do about it
 * @param subject natural key of the work it belongs to, such as {@code 2023-3.4}; null when it belongs to none
 * @param what what exactly, such as the step; null when the place says it
 * @param link a path of the application that shows more; null without one
 * @param detail the program's own message, for whoever mends it; null without one
 * @param rerunnable whether {@link FaultSource#runAgain} can do something about it
 */
public record Fault(
        FaultKind kind,
        String key,
        String place,
        String cause,
        String remedy,
        Instant since,
        @Nullable Subject subject,
        @Nullable String what,
        @Nullable String link,
        @Nullable String detail,
        boolean rerunnable) {

    public Fault(FaultKind kind, String key, String place, String cause, String remedy, Instant since) {
        this(kind, key, place, cause, remedy, since, null, null, null, null, false);
    }

    public Fault about(@Nullable Subject ofSubject, @Nullable String step) {
        return new Fault(kind, key, place, cause, remedy, since, ofSubject, step, link, detail, rerunnable);
    }

    public Fault shownAt(@Nullable String path) {
        return new Fault(kind, key, place, cause, remedy, since, subject, what, path, detail, rerunnable);
    }

    public Fault saying(@Nullable String message) {
        return new Fault(kind, key, place, cause, remedy, since, subject, what, link, message, rerunnable);
    }

    public Fault canRunAgain() {
        return new Fault(kind, key, place, cause, remedy, since, subject, what, link, detail, true);
    }
}
