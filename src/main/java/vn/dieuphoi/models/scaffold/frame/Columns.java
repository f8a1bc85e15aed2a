package vn.dieuphoi.models.scaffold.frame;

/**
 * Where the steps of the common frame stand, from left to right: the same in all items, so that the eye finds them.
 * Left borders unless the name says "centre"; pixels.
 */
public final class Columns {

    static final int POOL = 160;
    static final int POOL_RIGHT = 1980;
    static final int LANES = 190;

    static final int START_CENTRE = 248;
    static final int OPENING_CENTRE = 304;
    static final int OPEN = 340;
    static final int OPENED_CENTRE = 490;

    /** Split into own steps, rounds, reports and coordination; their vertical line runs down from here. */
    static final int SPLIT_CENTRE = 560;

    static final int OWN_STEPS = 600;
    static final int OWN_STEPS_RIGHT = 1470;
    public static final int CALLS_CENTRE = 1040;

    static final int TO_APPROVE_CENTRE = 1510;
    static final int APPROVED_CENTRE = 1610;

    /** The vertical line on which everything comes together again. */
    static final int JOIN_CENTRE = 1695;

    static final int CLOSE = 1740;
    static final int OUTCOME_CENTRE = 1885;
    static final int END_CENTRE = 1950;

    private Columns() {}
}
