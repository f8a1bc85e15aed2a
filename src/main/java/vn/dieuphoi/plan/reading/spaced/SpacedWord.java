package vn.dieuphoi.plan.reading.spaced;

/**
 * A word on a line.
 *
 * @param from where it begins, in widths of a letter
 * @param to where it ends
 * @param y how many lines it stands below the page's top; words of one line may differ by a part of one
 */
public record SpacedWord(String word, float from, float to, float y) {

    float middle() {
        return (from + to) / 2;
    }
}
