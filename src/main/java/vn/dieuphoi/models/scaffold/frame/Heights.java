package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.scaffold.PartnerLane;
import vn.dieuphoi.models.scaffold.block.Row;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/**
 * Where the rows of the common frame stand, from top to bottom; pixels.
 *
 * @param ownAbove how far the item's own steps reach above their axis
 * @param ownBelow how far they reach below it
 */
record Heights(int ownAbove, int ownBelow) {

    static final int POOL = 80;
    static final int LEADERSHIP_LANE = 160;

    private static final int ROW = 100;
    private static final int MARGIN = 20;

    /** Room for the sub-process's name above its steps. */
    private static final int OWN_TITLE = 30;

    /** Room above the sub-process, for the upper half of its overdue timer. */
    private static final int ABOVE_OWN = 30;

    private static final int OWN_FOOT = 20;

    /** What stands above the axis at the left: the four-line question of the opening gateway. */
    private static final int LEAST_ABOVE = 90;

    static Heights of(Row ownSteps) {
        return new Heights(tens(ownSteps.above()), tens(ownSteps.below()));
    }

    int leadershipAxis() {
        return POOL + LEADERSHIP_LANE / 2;
    }

    int leadLane() {
        return POOL + LEADERSHIP_LANE;
    }

    /** The line from the start event to the end event. */
    int axis() {
        return leadLane() + Math.max(ABOVE_OWN + OWN_TITLE + ownAbove, LEAST_ABOVE);
    }

    int ownStepsTop() {
        return axis() - ownAbove - OWN_TITLE;
    }

    int ownStepsBottom() {
        return axis() + ownBelow + OWN_FOOT;
    }

    int monthlyAxis() {
        return ownStepsBottom() + MARGIN + Elements.CALL_HEIGHT / 2;
    }

    int reportAxis() {
        return monthlyAxis() + ROW;
    }

    int partnerLaneTop() {
        return reportAxis() + Elements.CALL_HEIGHT / 2 + MARGIN;
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
