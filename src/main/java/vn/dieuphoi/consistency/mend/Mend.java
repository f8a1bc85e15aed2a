package vn.dieuphoi.consistency.mend;

import vn.dieuphoi.Subject;

/** Puts right what a rule found, through the public operations of the module concerned; twice is the same as once. */
public interface Mend {

    /** The rule's code. */
    String rule();

    /**
     * Joins the caller's transaction.
     *
     * @param subject as the rule found it
     * @return whether anything was done
     */
    boolean mend(Subject subject);
}
