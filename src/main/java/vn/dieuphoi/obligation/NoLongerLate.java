package vn.dieuphoi.obligation;

import vn.dieuphoi.Subject;

/**
 * Something late was done, withdrawn or given more time; published in the transaction in which it happens, because whoever
 * was told of the delay need not answer any more.
 *
 * @param key of the obligation
 * @param subject the key of what it is about
 */
public record NoLongerLate(String key, ObligationKind kind, Subject subject) {

    /** As {@link Obligation#deadline()}. */
    public Subject deadline() {
        return kind.hasOwnClock() ? subject : Subject.of(key);
    }
}
