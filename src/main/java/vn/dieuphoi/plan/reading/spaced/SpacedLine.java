package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of words that keep their places.
 *
 * @param y how many lines it stands below the page's top; a part of a line where lines are not even
 * @param tight whether the words were cut off from others that stand close to them
 */
public record SpacedLine(List<SpacedWord> words, float y, boolean tight) {

    /** A gap from this many letters on parts two columns; a space is narrower. */
    static final float GAP = 1.1f;

    public SpacedLine {
        words = List.copyOf(words);
    }

    public SpacedLine(List<SpacedWord> words, float y) {
        this(words, y, false);
    }

    /** The line of a text file. */
    public static SpacedLine of(String line, int number) {
        List<SpacedWord> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (blank && start >= 0) {
                words.add(new SpacedWord(line.substring(start, i), start, i, number));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return new SpacedLine(words, number);
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /** Its words with single spaces. */
    public String text() {
        return words.stream().map(SpacedWord::word).collect(Collectors.joining(" "));
    }

    /** Words with nothing wider than a space between them. */
    List<SpacedLine> chunks() {
        List<SpacedLine> chunks = new ArrayList<>();
        List<SpacedWord> open = new ArrayList<>();
        for (SpacedWord word : words) {
            if (!open.isEmpty() && word.from() - open.get(open.size() - 1).to() >= GAP) {
                chunks.add(new SpacedLine(open, y));
                open.clear();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            chunks.add(new SpacedLine(open, y));
        }
        return chunks;
    }

    float from() {
        return words.get(0).from();
    }

    float to() {
        return words.get(words.size() - 1).to();
    }
}
