package vn.dieuphoi.plan.reading.text;

/**
 * Where words stand in a document.
 *
 * @param from first character of the block's words, counted from 0
 * @param to the character after the last
 */
public record Place(TextBlock block, int from, int to) {

    public String words() {
        return block.words().substring(from, to);
    }
}
