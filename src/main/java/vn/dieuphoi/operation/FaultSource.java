package vn.dieuphoi.operation;

import java.util.List;

/**
 * Knows of one sort of failure. Every bean of this type is asked each minute and whenever the page is opened; one that
 * throws becomes a fault itself.
 */
public interface FaultSource {

    /** What is wrong now; empty when nothing is. */
    List<Fault> faults();

    /**
     * Has what failed tried again, in the caller's transaction.
     *
     * @param fault one that some source found a moment ago
     * @return false when it is not this source's, or no longer failed: a second click does nothing
     */
    default boolean runAgain(Fault fault) {
        return false;
    }
}
