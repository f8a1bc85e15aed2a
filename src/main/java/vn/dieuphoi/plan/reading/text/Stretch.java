package vn.dieuphoi.plan.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that know where they stand: each character remembers its block, however often they are cut and joined. */
public final class Stretch implements CharSequence {

    public static final Stretch EMPTY = new Stretch("", new TextBlock[0], new int[0]);

    private final String words;
    /** Null where a character was put between two joined pieces. */
    private final @Nullable TextBlock[] blocks;

    private final int[] offsets;

    private Stretch(String words, @Nullable TextBlock[] blocks, int[] offsets) {
        this.words = words;
        this.blocks = blocks;
        this.offsets = offsets;
        Effort.spend(words.length());
    }

    public static Stretch of(TextBlock block) {
        int length = block.words().length();
        TextBlock[] blocks = new TextBlock[length];
        int[] offsets = new int[length];
        for (int i = 0; i < length; i++) {
            blocks[i] = block;
            offsets[i] = i;
        }
        return new Stretch(block.words(), blocks, offsets);
    }

    /** The pieces one after the other, with the glue between those that hold anything. */
    public static Stretch joined(Collection<Stretch> pieces, String glue) {
        return pieces.stream().filter(piece -> !piece.isBlank()).reduce(EMPTY, (a, b) -> a.plus(glue, b));
    }

    public Stretch plus(String glue, Stretch other) {
        if (isEmpty()) {
            return other;
        }
        int start = words.length() + glue.length();
        int length = start + other.length();
        @Nullable TextBlock[] joinedBlocks = Arrays.copyOf(blocks, length);
        int[] joinedOffsets = Arrays.copyOf(offsets, length);
        System.arraycopy(other.blocks, 0, joinedBlocks, start, other.length());
        System.arraycopy(other.offsets, 0, joinedOffsets, start, other.length());
        return new Stretch(words + glue + other.words, joinedBlocks, joinedOffsets);
    }

    public Stretch cut(int from, int to) {
        return new Stretch(
                words.substring(from, to), Arrays.copyOfRange(blocks, from, to), Arrays.copyOfRange(offsets, from, to));
    }

    public Stretch from(int start) {
        return cut(start, words.length());
    }

    /** Without the spaces round it. */
    public Stretch trimmed() {
        return trimmed("");
    }

    /** Without spaces and these characters round it. */
    public Stretch trimmed(String characters) {
        int from = 0;
        int to = words.length();
        while (from < to && goes(words.charAt(from), characters)) {
            from++;
        }
        while (to > from && goes(words.charAt(to - 1), characters)) {
            to--;
        }
        return cut(from, to);
    }

    /** Without these characters at its end. */
    public Stretch endingWithout(String characters) {
        int to = words.length();
        while (to > 0 && goes(words.charAt(to - 1), characters)) {
            to--;
        }
        return cut(0, to);
    }

    private static boolean goes(char letter, String characters) {
        return Character.isWhitespace(letter) || characters.indexOf(letter) >= 0;
    }

    public Matcher matcher(Pattern pattern) {
        return pattern.matcher(Effort.counted(words));
    }

    public boolean finds(Pattern pattern) {
        return matcher(pattern).find();
    }

    /** The pieces between the matches of a separator, trimmed, without empty ones. */
    public List<Stretch> split(Pattern separator) {
        List<Stretch> pieces = new ArrayList<>();
        Matcher matcher = matcher(separator);
        int start = 0;
        while (matcher.find()) {
            pieces.add(cut(start, matcher.start()).trimmed());
            start = matcher.end();
        }
        pieces.add(from(start).trimmed());
        pieces.removeIf(Stretch::isBlank);
        return pieces;
    }

    public boolean isBlank() {
        return words.isBlank();
    }

    /** Where the words stand, one place for each block they come from, in their order. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < blocks.length; i++) {
            TextBlock block = blocks[i];
            if (block != null) {
                Place last = places.isEmpty() ? null : places.get(places.size() - 1);
                if (last != null && last.block() == block && last.to() == offsets[i]) {
                    places.set(places.size() - 1, new Place(block, last.from(), offsets[i] + 1));
                } else {
                    places.add(new Place(block, offsets[i], offsets[i] + 1));
                }
            }
        }
        return places;
    }

    /** Why its words may not belong together, as those who read the file say; null where nothing speaks against it. */
    public @Nullable String doubt() {
        for (TextBlock block : blocks) {
            if (block != null && block.doubt() != null) {
                return block.doubt();
            }
        }
        return null;
    }

    /** The same words at the same places, which may not belong where they are put. */
    public Stretch doubted(String why) {
        Map<TextBlock, TextBlock> doubted = new IdentityHashMap<>();
        @Nullable TextBlock[] told = new TextBlock[blocks.length];
        for (int i = 0; i < told.length; i++) {
            TextBlock block = blocks[i];
            told[i] = block == null
                    ? null
                    : doubted.computeIfAbsent(
                            block, one -> new TextBlock(one.page(), one.paragraph(), one.cell(), one.words(), why));
        }
        return new Stretch(words, told, offsets);
    }

    /** On one line. */
    public String line() {
        Effort.spend(words.length());
        return words.replaceAll("\\s+", " ").strip();
    }

    @Override
    public int length() {
        return words.length();
    }

    @Override
    public char charAt(int index) {
        return words.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return cut(start, end);
    }

    @Override
    public String toString() {
        return words;
    }
}
