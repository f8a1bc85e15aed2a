package vn.dieuphoi.plan.reading.spaced;

/**
 * A word on a line.
 *
 * @param from where it begins, in widths of a letter
 * @param to where it ends
 */
public record SpacedWord(String word, float from, float to) {

    float middle() {
        return (from + to) / 2;
    }
}
