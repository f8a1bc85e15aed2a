package vn.dieuphoi.models.scaffold.frame;

/**
 * Where the steps of the common frame stand, from left to right: the same in all items, so that the eye finds them.
 * Left borders unless the name says "centre"; pixels.
 */
final class Columns {

    static final int POOL = 160;
    static final int POOL_RIGHT = 1280;
    static final int LANES = 190;

    /** The flow into the own steps runs up here, left of them. */
    static final int INTO_OWN = 225;

    static final int OWN_STEPS = 240;
    static final int OWN_STEPS_RIGHT = POOL_RIGHT - 40;

    /** The flow out of the own steps runs down here, right of them. */
    static final int OUT_OF_OWN = POOL_RIGHT - 25;

    static final int START_CENTRE = 250;
    static final int OPENING_CENTRE = 326;
    static final int OPEN = 370;
    static final int OPENED_CENTRE = 520;

    /** Split into own steps above, rounds and reports beside, coordination below. */
    static final int SPLIT_CENTRE = 600;

    static final int ROUNDS_CENTRE = 720;
    static final int REPORTS_CENTRE = 880;

    static final int CLOSING_CENTRE = POOL_RIGHT - 210;

    /** Left of the closing, where the flow out of the own steps comes down to it. */
    static final int INTO_CLOSING = CLOSING_CENTRE - 65;

    /** The vertical line on which everything comes together again. */
    static final int JOIN_CENTRE = POOL_RIGHT - 110;

    static final int END_CENTRE = POOL_RIGHT - 45;

    private Columns() {}
}
