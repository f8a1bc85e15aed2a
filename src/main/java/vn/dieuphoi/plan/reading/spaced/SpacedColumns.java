package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dieuphoi.plan.reading.table.ColumnRole;
import vn.dieuphoi.plan.reading.text.Effort;

/**
 * The columns of a table without lines.
 *
 * @param borders between them, one less than there are columns
 */
record SpacedColumns(SpacedHead head, float[] borders) {

    private static final Pattern GROUP = Pattern.compile("(?:[IVX]{1,5}|[A-ZĐ])[.)/]?");
    /** Longer words are seldom pushed over a border. */
    private static final int SHORT = 6;

    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?:\\p{Alnum}{1,3}[.)] )?(?:quý|tháng|đợt|học kỳ|quarter) (?:[ivx]{1,4}|\\d{1,2})(?:(?: năm |/| )20\\d\\d)?[.:]?");
    /** II. and a name, A. and a name. */
    private static final Pattern NAMED = Pattern.compile("(?:[IVX]{1,5}|[A-ZĐ])[.)/:] \\p{Lu}.*");

    /** What groups of tasks are headed by. */
    private static final Pattern GROUPS = Pattern.compile("(?iu)(?:nhóm|lĩnh vực|tiêu chí|chủ đề)");

    private static final float STEP = 0.5f;

    /** So wide a way free of words through so many lines is a border. */
    private static final float CLEAR = 0.4f;

    private static final int MANY = 6;

    /** Fewer lines tell nothing of a column that they do not use. */
    private static final int LEAST = 3;

    /** So many times a space parts two columns. */
    private static final float WIDER = 1.25f;

    /** A wider gap stands in no justified line. */
    private static final float MOST = 3;

    /** Spaces of a line differ by this much. */
    private static final float LEEWAY = 0.05f;

    /** Between two headings the border goes where it cuts the fewest lines; where several do, through the widest gap. */
    static SpacedColumns of(SpacedHead head, List<SpacedLine> lines) {
        float[] borders = new float[head.headings().size() - 1];
        for (int i = 0; i < borders.length; i++) {
            SpacedHead.Heading left = head.headings().get(i);
            SpacedHead.Heading right = head.headings().get(i + 1);
            boolean apart = right.from() - left.to() > STEP;
            borders[i] = border(apart ? left.to() : left.middle(), apart ? right.from() : right.middle(), lines);
        }
        return new SpacedColumns(head, borders);
    }

    /** Without number columns that no row uses: a heading over two that are named below it. */
    SpacedColumns used(List<SpacedLine> rows) {
        if (rows.stream().filter(line -> !line.isBlank()).count() < LEAST) {
            return this;
        }
        boolean[] used = new boolean[size()];
        rows.stream().flatMap(line -> line.words().stream()).forEach(word -> used[columnOf(word)] = true);
        List<SpacedHead.Heading> left = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (used[i] || !numbers(i)) {
                left.add(head.headings().get(i));
            }
        }
        return left.size() == size() ? this : of(new SpacedHead(head.top(), head.bottom(), left), rows);
    }

    private static float border(float left, float right, List<SpacedLine> lines) {
        int steps = Math.max(1, (int) ((right - left) / STEP));
        int least = Integer.MAX_VALUE;
        int longest = 0;
        float best = (left + right) / 2;
        int run = 0;
        int before = -1;
        for (int i = 1; i <= steps; i++) {
            float at = left + i * STEP;
            int cuts = cuts(at, lines);
            run = cuts == before ? run + 1 : 1;
            before = cuts;
            if (cuts < least || cuts == least && run > longest) {
                least = cuts;
                longest = run;
                best = at - (run - 1) * STEP / 2;
            }
        }
        return best;
    }

    private static int cuts(float at, List<SpacedLine> lines) {
        int cuts = 0;
        for (SpacedLine line : lines) {
            cuts += cut(at, line.words());
        }
        return cuts;
    }

    /** What it costs to part a line here: most through a word, some through a space, which is wide where a line is justified. */
    private static int cut(float at, List<SpacedWord> words) {
        int next = 0;
        while (next < words.size() && words.get(next).to() <= at) {
            next++;
        }
        if (next < words.size() && words.get(next).from() < at) {
            return 3;
        }
        if (next == 0 || next == words.size()) {
            return 0;
        }
        float gap = gap(words, next);
        float beside = Math.max(space(words, next - 1), space(words, next + 1));
        return gap >= SpacedLine.GAP && gap >= beside * WIDER ? 0 : 1;
    }

    private static float gap(List<SpacedWord> words, int next) {
        return words.get(next).from() - words.get(next - 1).to();
    }

    /** A gap that may be one between words of one cell; 0 for a wider one. */
    private static float space(List<SpacedWord> words, int next) {
        float gap = next < 1 || next >= words.size() ? 0 : gap(words, next);
        return gap < MOST ? gap : 0;
    }

    int size() {
        return borders.length + 1;
    }

    boolean numbers(int column) {
        return head.headings().get(column).role() == ColumnRole.NUMBER;
    }

    /** The column that a role stands in; -1 where none does. */
    int of(ColumnRole role) {
        int found = -1;
        for (int i = size() - 1; i >= 0; i--) {
            boolean group = role == ColumnRole.TITLE
                    && found >= 0
                    && GROUPS.matcher(Effort.counted(head.headings().get(i).words()))
                            .lookingAt();
            if (head.headings().get(i).role() == role && !group) {
                found = i;
            }
        }
        return found;
    }

    int columnOf(SpacedWord word) {
        int column = 0;
        while (column < borders.length && word.middle() > borders[column]) {
            column++;
        }
        return column;
    }

    /** The words of a line, column by column. */
    List<List<SpacedWord>> cut(SpacedLine line) {
        List<List<SpacedWord>> cells = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            cells.add(new ArrayList<>());
        }
        int title = of(ColumnRole.TITLE);
        boolean group = title >= 0 && isGroup(line, title);
        for (SpacedLine chunk : line.chunks()) {
            for (SpacedWord word : chunk.words()) {
                int column = columnOf(word, chunk.words());
                cells.get(group && column > title ? title : column).add(word);
            }
        }
        return cells;
    }

    /** The column of a word; that of the words close to it where it alone, and no number, reaches over the border. */
    private int columnOf(SpacedWord word, List<SpacedWord> chunk) {
        int own = columnOf(word);
        int last = chunk.size() - 1;
        boolean first = word.equals(chunk.get(0));
        if (last < 2 || numbers(own) || word.word().length() > SHORT || !first && !word.equals(chunk.get(last))) {
            return own;
        }
        int others = columnOf(chunk.get(first ? 1 : 0));
        boolean beside = Math.abs(others - own) == 1 && others == columnOf(chunk.get(first ? last : last - 1));
        return beside && !numbers(others) && (reachesOver(word) || close(chunk, first)) ? others : own;
    }

    private boolean reachesOver(SpacedWord word) {
        for (float border : borders) {
            if (word.from() < border && border < word.to()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the first or the last word of a text's line, where words before it may push it on, stands no further from the
     * others than these do from each other.
     */
    private static boolean close(List<SpacedWord> words, boolean first) {
        if (words.stream().anyMatch(word -> word.from() != Math.rint(word.from()))) {
            return false;
        }
        float least = Float.MAX_VALUE;
        for (int i = first ? 2 : 1; i < words.size() - (first ? 0 : 1); i++) {
            least = Math.min(least, words.get(i).from() - words.get(i - 1).to());
        }
        int at = first ? 1 : words.size() - 1;
        return words.get(at).from() - words.get(at - 1).to() <= least + LEEWAY;
    }

    /** Whether a number is one of a group: II, A. */
    static boolean callsGroup(String number) {
        return GROUP.matcher(Effort.counted(number)).matches();
    }

    /** Whether the line is a row by itself: a group's numeral and name over several columns, or a time that no column tells. */
    boolean isWhole(SpacedLine line) {
        String text = line.text();
        boolean time =
                of(ColumnRole.DUE) < 0 && TIME.matcher(Effort.counted(text)).matches();
        boolean named = NAMED.matcher(Effort.counted(text)).matches()
                && text.equals(text.toUpperCase(Locale.ROOT))
                && columnOf(line.words().get(0)) == 0
                && columnOf(line.words().get(1)) == 0;
        return time || named && runsOver(line);
    }

    /** Whether the line heads a group: a numeral and then one run of words that goes on over the columns behind. */
    private boolean isGroup(SpacedLine line, int title) {
        List<SpacedWord> words = line.words();
        int from = 0;
        while (from < words.size() && columnOf(words.get(from)) < title) {
            from++;
        }
        boolean called = from == 1 && callsGroup(words.get(0).word());
        if (from >= words.size()
                || columnOf(words.get(from)) != title
                || columnOf(words.get(words.size() - 1)) == title) {
            return false;
        }
        SpacedLine rest = new SpacedLine(words.subList(from, words.size()), line.y());
        String text = rest.text();
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        return rest.chunks().size() == 1 && (called || from == 0 && capitals);
    }

    /**
     * Whether words of this column and of one beside it stand on the line without a gap between them.
     *
     * @param clear borders that are sure however close words stand to them
     */
    boolean tight(SpacedLine line, int column, boolean[] clear) {
        return line.chunks().stream().anyMatch(chunk -> {
            int first = columnOf(chunk.words().get(0));
            int last = columnOf(chunk.words().get(chunk.words().size() - 1));
            boolean left = column > first && column <= last && !clear[column - 1];
            boolean right = column >= first && column < last && !clear[column];
            return (left || right) && !parts(chunk.words(), column);
        });
    }

    /** Which borders no word comes near to in any of the lines, however close words of two columns stand. */
    boolean[] clear(List<SpacedLine> lines) {
        float[] left = new float[borders.length];
        float[] right = new float[borders.length];
        Arrays.fill(left, -Float.MAX_VALUE);
        Arrays.fill(right, Float.MAX_VALUE);
        for (SpacedLine line : lines) {
            for (SpacedWord word : line.words()) {
                for (int i = 0; i < borders.length; i++) {
                    if (word.middle() <= borders[i]) {
                        left[i] = Math.max(left[i], word.to());
                    } else {
                        right[i] = Math.min(right[i], word.from());
                    }
                }
            }
        }
        boolean[] clear = new boolean[borders.length];
        for (int i = 0; i < clear.length; i++) {
            clear[i] = right[i] - left[i] >= CLEAR && lines.size() >= MANY;
        }
        return clear;
    }

    /** Whether the gaps round the words of a column are clearly wider than all spaces between words on the line. */
    private boolean parts(List<SpacedWord> words, int column) {
        float space = 0;
        float gap = Float.MAX_VALUE;
        for (int i = 1; i < words.size(); i++) {
            float way = words.get(i).from() - words.get(i - 1).to();
            int left = columnOf(words.get(i - 1));
            int right = columnOf(words.get(i));
            if (left == right) {
                space = Math.max(space, way);
            } else if (left == column || right == column) {
                gap = Math.min(gap, way);
            }
        }
        return gap > space * WIDER;
    }

    /** Whether the line is one run of words from the left over several columns: a sentence below the table or a group. */
    boolean runsOver(SpacedLine line) {
        List<SpacedLine> chunks = line.chunks();
        int first = columnOf(line.words().get(0));
        int last = columnOf(line.words().get(line.words().size() - 1));
        boolean left = first == 0 || head.headings().get(first - 1).role() == ColumnRole.NUMBER;
        return chunks.size() == 1 && left && last > first && line.to() - line.from() > 8;
    }

    /** The columns in which runs of words begin. */
    Set<Integer> filled(SpacedLine line) {
        return line.chunks().stream()
                .map(chunk -> columnOf(chunk.words().get(0)))
                .collect(Collectors.toSet());
    }

    /** How many columns have to be filled by the lines of a row. */
    int enough() {
        return Math.min(3, size() - 1);
    }
}
