package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.scaffold.PartnerLane;
import vn.dieuphoi.models.scaffold.block.Row;

/**
 * Where the rows of the common frame stand, from top to bottom; pixels.
 *
 * @param ownAbove how far the item's own steps reach above their axis
 * @param ownBelow how far they reach below it
 */
record Heights(int ownAbove, int ownBelow) {

    static final int POOL = 80;
    static final int LEADERSHIP_LANE = 140;

    /** Room for the sub-process's name above its steps. */
    private static final int OWN_TITLE = 30;

    /** Room above the sub-process, for the upper half of its overdue timer. */
    private static final int ABOVE_OWN = 30;

    private static final int OWN_FOOT = 20;

    /** From the own steps to the axis of the frame: labels of three lines, and above them the flows to and from the own steps. */
    private static final int ABOVE_FRAME = 90;

    /** How far the flows to and from the own steps run above the axis of the frame. */
    private static final int OWN_LINE = 75;

    /** How far above and below that axis calls that stand side by side are passed. */
    private static final int PASSING = 60;

    private static final int BELOW_FRAME = 90;

    static Heights of(Row ownSteps) {
        return new Heights(tens(ownSteps.above()), tens(ownSteps.below()));
    }

    int leadershipAxis() {
        return POOL + LEADERSHIP_LANE / 2;
    }

    int leadLane() {
        return POOL + LEADERSHIP_LANE;
    }

    int ownStepsTop() {
        return leadLane() + ABOVE_OWN;
    }

    /** On which the own steps begin. */
    int ownAxis() {
        return ownStepsTop() + OWN_TITLE + ownAbove;
    }

    int ownStepsBottom() {
        return ownAxis() + ownBelow + OWN_FOOT;
    }

    int ownLine() {
        return axis() - OWN_LINE;
    }

    /** The line of the frame, from the start event to the end event. */
    int axis() {
        return ownStepsBottom() + ABOVE_FRAME;
    }

    int passingAbove() {
        return axis() - PASSING;
    }

    int passingBelow() {
        return axis() + PASSING;
    }

    int partnerLaneTop() {
        return axis() + BELOW_FRAME;
    }

    int partnerAxis() {
        return partnerLaneTop() + PartnerLane.HEIGHT / 2;
    }

    int poolBottom() {
        return partnerLaneTop() + PartnerLane.HEIGHT;
    }

    private static int tens(int pixels) {
        return (pixels + 9) / 10 * 10;
    }
}
