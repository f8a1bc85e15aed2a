package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.models.drawing.LabelText;

/**
 * Where the rows of the common frame stand, from top to bottom; pixels.
 *
 * @param ownAbove how far the item's own steps reach above their axis
 * @param ownBelow how far they reach below it
 * @param partnerLane height of the partners' lane
 */
record Heights(int ownAbove, int ownBelow, int partnerLane) {

    static final int POOL = 80;
    static final int LEADERSHIP_LANE = 160;

    private static final int ROW = 100;
    private static final int MARGIN = 20;

    /** Room for the sub-process's name above its steps. */
    private static final int OWN_TITLE = 30;

    /** Room below the sub-process for the end event of its overdue timer. */
    private static final int OVERDUE_STRIP = 75;

    /** What stands above the axis at the left: the four-line question of the opening gateway. */
    private static final int LEAST_ABOVE = 90;

    /** Lowest multiple of ten that shows the partners in two lines, with a little room at both ends of the lane. */
    static int laneFor(String partners) {
        int least = 120;
        LabelText text = LabelText.beside(partners, least);
        while (text.lines().size() > 2 || text.width() > least - 14) {
            least += 10;
            text = LabelText.beside(partners, least);
        }
        return least;
    }

    static Heights of(Row ownSteps, int partnerLane) {
        return new Heights(tens(ownSteps.above()), tens(ownSteps.below()), partnerLane);
    }

    int leadershipAxis() {
        return POOL + LEADERSHIP_LANE / 2;
    }

    int leadLane() {
        return POOL + LEADERSHIP_LANE;
    }

    /** The line from the start event to the end event. */
    int axis() {
        return leadLane() + Math.max(MARGIN + OWN_TITLE + ownAbove, LEAST_ABOVE);
    }

    int ownStepsTop() {
        return axis() - ownAbove - OWN_TITLE;
    }

    int ownStepsBottom() {
        return axis() + ownBelow + MARGIN;
    }

    int monthlyAxis() {
        return ownStepsBottom() + OVERDUE_STRIP + Elements.CALL_HEIGHT / 2 - 5;
    }

    int reportAxis() {
        return monthlyAxis() + ROW;
    }

    int partnerLaneTop() {
        return reportAxis() + Elements.CALL_HEIGHT / 2 + MARGIN;
    }

    int partnerAxis() {
        return partnerLaneTop() + partnerLane / 2;
    }

    int poolBottom() {
        return partnerLaneTop() + partnerLane;
    }

    private static int tens(int pixels) {
        return (pixels + 9) / 10 * 10;
    }
}
