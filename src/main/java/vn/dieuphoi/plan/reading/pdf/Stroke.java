package vn.dieuphoi.plan.reading.pdf;

/**
 * A straight line that is drawn level or upright.
 *
 * @param at its y when level, its x when upright
 * @param from where it begins on the other axis
 * @param to where it ends
 */
record Stroke(boolean level, float at, float from, float to) {

    boolean touches(Stroke other, float within) {
        return at >= other.from - within
                && at <= other.to + within
                && other.at >= from - within
                && other.at <= to + within;
    }
}
