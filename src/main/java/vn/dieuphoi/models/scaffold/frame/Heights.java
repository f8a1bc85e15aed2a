package vn.dieuphoi.models.scaffold.frame;

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

    private static final int LEAST_PARTNER_LANE = 140;
    private static final int MOST_PARTNER_LANE = 300;

    /** Room above the sub-process, for the upper half of its overdue timer. */
    private static final int ABOVE_OWN = 30;

    private static final int OWN_FOOT = 20;

    /** What stands above the axis at the left: the four-line question of the opening gateway. */
    private static final int LEAST_ABOVE = 90;

    /**
     * Height that shows the partners in one line beside their lane, or in two where one line would make the lane too
     * high; a multiple of twenty, so that the call in its middle stands on the grid.
     */
    static int laneFor(String partners) {
        int oneLine = LabelText.beside(partners, Integer.MAX_VALUE).width() + MARGIN;
        int height = LEAST_PARTNER_LANE;
        while (height < oneLine && (oneLine <= MOST_PARTNER_LANE || !fitsInTwoLines(partners, height))) {
            height += 20;
        }
        return height;
    }

    private static boolean fitsInTwoLines(String partners, int height) {
        LabelText text = LabelText.beside(partners, height);
        return text.lines().size() <= 2 && text.width() <= height - MARGIN;
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
        return partnerLaneTop() + partnerLane / 2;
    }

    int poolBottom() {
        return partnerLaneTop() + partnerLane;
    }

    private static int tens(int pixels) {
        return (pixels + 9) / 10 * 10;
    }
}
