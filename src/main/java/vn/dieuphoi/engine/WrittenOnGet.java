package vn.dieuphoi.engine;

import java.util.function.Supplier;

/**
 * All that may be written while somebody only looks. Whatever else tries fails: a page that is opened, fetched ahead or
 * read by a robot changes nothing.
 */
public enum WrittenOnGet {
    /** That somebody took something away or was refused. */
    SECURITY_LOG,
    /** That whoever is signed in was here; what a form left for the next page; that a session is over. */
    SESSION,
    /** A model that is tried on the work that runs, and taken back in the same transaction. */
    TRIAL,
    /** A message that was opened is read, for its own reader. */
    MESSAGE_READ,
    /** Which groups a provider counts somebody among whom it sends back signed in. */
    SIGN_IN_GROUPS;

    /** Does the work on a connection that may write; one that a transaction has taken before stays as it is. */
    public <T> T write(Supplier<T> work) {
        return ReadOnlyThread.except(work);
    }

    public void write(Runnable work) {
        ReadOnlyThread.except(() -> {
            work.run();
            return true;
        });
    }
}
