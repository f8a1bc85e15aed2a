package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.table.ColumnRole;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;

/**
 * The headings of a table without lines.
 *
 * @param top the line they begin on
 * @param bottom the line after their last
 */
record SpacedHead(int top, int bottom, List<Heading> headings) {

    /** What stands in rows and not in headings. */
    private static final Pattern DETAIL = Pattern.compile("^\\d+(?:\\.\\d+)*\\.?$|: \\p{L}|\\d/\\d|^[-+] ");

    /** What stands below the heading of columns that are ticked. */
    private static final Pattern TIME = Pattern.compile("(?:[Nn]ăm )?20\\d\\d|(?:T|Q)?\\d{1,2}|I{1,3}|IV");

    private static final Pattern FRAGMENT = Pattern.compile(
            "(?:S?TT|[Dd]epartments?|[Oo]ffices?|[Aa]gency|[Aa]gencies|[Pp]art(?:y|ies|ners)|[Dd]ate|\\(?\\d{1,2}\\)?(?: ?= ?.*)?|(?=\\p{Ll})[^.;:]{1,22})");

    /** Lines of one heading stand closer than this. */
    private static final float CLOSE = 1.3f;

    /** Headings beside each other stand on one line, or nearly. */
    private static final float LEVEL = 0.2f;

    /** A heading over others stands so much higher. */
    private static final float OVER = 0.4f;

    /** Lines above and below the middle of a row are as far from it, but for this. */
    private static final float EVEN = 0.08f;

    /** Lines that stand less below each other are of one row, in whose middle the headings stand. */
    private static final float HALF = 0.8f;

    /** Headings of one table on two pages stand so close below each other. */
    private static final float SAME = 0.3f;

    private static final int HIGHEST = 5;
    private static final int LONGEST = 60;

    /** A heading over its column; the role is null where its words tell none. */
    record Heading(
            String words, float from, float to, @Nullable ColumnRole role) {

        float middle() {
            return (from + to) / 2;
        }
    }

    /** Whether a column is for numbers. */
    boolean numbers() {
        return has(ColumnRole.NUMBER);
    }

    /** The next headings from a line on; null where there are none. */
    static @Nullable SpacedHead next(List<SpacedLine> lines, int from) {
        return next(lines, from, null);
    }

    /** @param before the headings that a page before had, which may be repeated */
    static @Nullable SpacedHead next(List<SpacedLine> lines, int from, @Nullable SpacedHead before) {
        for (int i = from; i < lines.size(); i++) {
            if (promises(lines.get(i)) || promises(lines, i)) {
                SpacedHead best = null;
                for (int top = first(lines, from, i); top <= i; top++) {
                    for (int height = i - top + 1; height <= HIGHEST && top + height <= lines.size(); height++) {
                        SpacedHead head = of(lines, top, top + height);
                        best = head.tells() && (best == null || head.weight(lines) > best.weight(lines)) ? head : best;
                    }
                }
                if (best != null) {
                    best = best.withAbove(lines, from).withBelow(lines);
                    return best.withFragments(lines, before);
                }
            }
        }
        return null;
    }

    /** The highest line that may head columns; what heads a part of the document stands above it. */
    private static int first(List<SpacedLine> lines, int from, int promising) {
        int first = promising;
        while (first > Math.max(from, promising - 2) && !numbered(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean numbered(SpacedLine line) {
        return line.words().size() > 1 && line.chunks().size() == 1 && Numbering.opens(line.text());
    }

    private static boolean promises(SpacedLine line) {
        List<SpacedLine> chunks = line.chunks();
        long told = chunks.stream()
                .filter(chunk ->
                        ColumnRole.of(chunk.text()) != null && chunk.text().length() < 40)
                .count();
        boolean row = chunks.stream()
                .anyMatch(chunk -> DETAIL.matcher(Effort.counted(chunk.text())).find());
        return chunks.size() >= 3 && told >= 2 && !row;
    }

    /** Likewise lines between each other, where headings of one and of two lines stand in the middle of their row. */
    private static boolean promises(List<SpacedLine> lines, int from) {
        int told = 0;
        int chunks = 0;
        for (int i = from; i < lines.size() && near(lines, from, i); i++) {
            for (SpacedLine chunk : lines.get(i).chunks()) {
                if (DETAIL.matcher(Effort.counted(chunk.text())).find()
                        || chunk.text().length() >= 40) {
                    return false;
                }
                chunks++;
                told += ColumnRole.of(chunk.text()) == null ? 0 : 1;
            }
        }
        return chunks >= 4 && told >= 3;
    }

    private static boolean near(List<SpacedLine> lines, int from, int line) {
        return line == from
                || !lines.get(line).isBlank()
                        && lines.get(line).y() - lines.get(line - 1).y() < HALF
                        && lines.get(line).y() - lines.get(from).y() < CLOSE;
    }

    private static SpacedHead of(List<SpacedLine> lines, int top, int bottom) {
        List<List<SpacedLine>> clusters = clusters(lines.subList(top, bottom).stream()
                .flatMap(line -> line.chunks().stream())
                .flatMap(SpacedHead::times)
                .toList());
        List<List<SpacedLine>> sorted = beside(clusters);
        List<Heading> headings = sorted.stream()
                .flatMap(cluster -> own(cluster, sorted).stream())
                .sorted(Comparator.comparing(Heading::from))
                .toList();
        return new SpacedHead(top, bottom, headings);
    }

    /** Without what stands higher than the headings on both sides of it and over none: Phân công between Chủ trì and Phối hợp. */
    private static List<List<SpacedLine>> beside(List<List<SpacedLine>> clusters) {
        List<List<SpacedLine>> sorted = new ArrayList<>(clusters);
        sorted.sort(Comparator.comparing(cluster -> cluster.get(0).from()));
        List<List<SpacedLine>> left = new ArrayList<>(sorted);
        for (int i = 1; i + 1 < sorted.size(); i++) {
            float lowest = highest(sorted.get(i), true);
            boolean over = highest(sorted.get(i - 1), false) > lowest + OVER
                    && highest(sorted.get(i + 1), false) > lowest + OVER
                    && ColumnRole.of(sorted.get(i - 1).get(0).text()) != null
                    && ColumnRole.of(sorted.get(i + 1).get(0).text()) != null;
            if (over) {
                left.remove(sorted.get(i));
            }
        }
        return left;
    }

    /** The headings of a cluster, the lower one alone where the upper one stands over that beside it too. */
    private static List<Heading> own(List<SpacedLine> cluster, List<List<SpacedLine>> sorted) {
        List<SpacedLine> lines = new ArrayList<>(cluster);
        lines.sort(Comparator.comparing(SpacedLine::y));
        int at = sorted.indexOf(cluster);
        List<Heading> all = headings(cluster);
        if (lines.size() < 2 || all.size() != 1 || ColumnRole.of(lines.get(0).text()) == null) {
            return all;
        }
        Heading lower = heading(new ArrayList<>(lines.subList(1, lines.size())));
        for (int i : new int[] {at - 1, at + 1}) {
            List<SpacedLine> next = i < 0 || i >= sorted.size() ? List.of() : sorted.get(i);
            boolean level = !next.isEmpty()
                    && Math.abs(highest(next, false) - lines.get(1).y()) < LEVEL
                    && highest(next, false) > lines.get(0).y() + OVER;
            ColumnRole other = level ? heading(new ArrayList<>(next)).role() : null;
            if (other != null && lower.role() != null && other != lower.role()) {
                return List.of(lower);
            }
        }
        return all;
    }

    /** The height of the highest line, or of the lowest. */
    private static float highest(List<SpacedLine> cluster, boolean lowest) {
        return (float) cluster.stream()
                        .mapToDouble(line -> lowest ? -line.y() : line.y())
                        .min()
                        .orElse(0)
                * (lowest ? -1 : 1);
    }

    /** Times that stand close beside each other are columns of their own: 2025 2026 2027. */
    private static Stream<SpacedLine> times(SpacedLine chunk) {
        boolean times = chunk.words().size() > 1
                && chunk.words().stream()
                        .allMatch(word ->
                                TIME.matcher(Effort.counted(word.word())).matches());
        return times ? chunk.words().stream().map(word -> new SpacedLine(List.of(word), chunk.y())) : Stream.of(chunk);
    }

    /** Chunks that stand over each other belong together. */
    private static List<List<SpacedLine>> clusters(List<SpacedLine> chunks) {
        List<List<SpacedLine>> clusters = new ArrayList<>();
        for (SpacedLine chunk : chunks) {
            List<SpacedLine> into = new ArrayList<>(List.of(chunk));
            for (List<SpacedLine> cluster : List.copyOf(clusters)) {
                if (cluster.stream().anyMatch(other -> other.from() < chunk.to() && chunk.from() < other.to())) {
                    clusters.remove(cluster);
                    into.addAll(cluster);
                }
            }
            clusters.add(into);
        }
        return clusters;
    }

    /** One heading, or those below a heading that stands over several columns: Phân công over Chủ trì and Phối hợp. */
    private static List<Heading> headings(List<SpacedLine> cluster) {
        cluster.sort(Comparator.comparing(SpacedLine::y));
        for (int lines = 1; lines <= 2 && lines < cluster.size(); lines++) {
            List<SpacedLine> over = cluster.subList(0, lines);
            List<List<SpacedLine>> below = clusters(cluster.subList(lines, cluster.size()));
            List<Heading> parts = below.stream().map(SpacedHead::heading).toList();
            boolean told = parts.stream()
                                    .filter(part -> part.role() != null
                                            || TIME.matcher(Effort.counted(part.words()))
                                                    .matches())
                                    .count()
                            * 2
                    > parts.size();
            float next = cluster.get(lines).y();
            boolean spans = over.stream().allMatch(chunk -> chunk.y() < next)
                    && over.stream().map(SpacedLine::y).distinct().count() == lines;
            if (below.size() > 1 && told && spans) {
                String all =
                        String.join(" ", over.stream().map(SpacedLine::text).toList());
                return parts.stream()
                        .map(part -> part.role() != null
                                ? part
                                : new Heading(
                                        all + " " + part.words(),
                                        part.from(),
                                        part.to(),
                                        ColumnRole.of(all + " " + part.words())))
                        .toList();
            }
        }
        return List.of(heading(cluster));
    }

    private static Heading heading(List<SpacedLine> chunks) {
        chunks.sort(Comparator.comparing(SpacedLine::y));
        String words = String.join(" ", chunks.stream().map(SpacedLine::text).toList());
        float from = (float) chunks.stream().mapToDouble(SpacedLine::from).min().orElse(0);
        float to = (float) chunks.stream().mapToDouble(SpacedLine::to).max().orElse(0);
        return new Heading(words, from, to, ColumnRole.of(words));
    }

    /** Whether it has the words of another. */
    boolean says(SpacedHead other) {
        return words().equals(other.words());
    }

    /** Whether its headings stand where those of another do. */
    boolean standsAs(SpacedHead other) {
        for (int i = 0; i < headings.size(); i++) {
            if (Math.abs(headings.get(i).middle() - other.headings().get(i).middle()) > SAME) {
                return false;
            }
        }
        return true;
    }

    private List<String> words() {
        return headings.stream().map(Heading::words).toList();
    }

    private Stream<ColumnRole> roles() {
        return headings.stream().map(Heading::role).flatMap(Stream::ofNullable);
    }

    private boolean has(ColumnRole role) {
        return roles().anyMatch(role::equals);
    }

    private boolean tells() {
        boolean what = has(ColumnRole.TITLE) || has(ColumnRole.PRODUCT) && has(ColumnRole.LEAD);
        boolean more = has(ColumnRole.LEAD)
                || has(ColumnRole.LEAD_AND_PARTNERS)
                || has(ColumnRole.DUE)
                || has(ColumnRole.NUMBER) && has(ColumnRole.PRODUCT);
        return headings.size() >= 3
                && what
                && more
                && headings.stream().allMatch(heading -> heading.words().length() < LONGEST);
    }

    /** More columns that are told weigh most, then few words. */
    private int weight(List<SpacedLine> lines) {
        int said =
                headings.stream().mapToInt(heading -> heading.words().length()).sum();
        int all = lines.subList(top, bottom).stream()
                .flatMap(line -> line.chunks().stream())
                .mapToInt(chunk -> chunk.text().length())
                .sum();
        int length = Math.max(said, all);
        int strange = (int) (headings.size() - roles().count());
        return (int) roles().count() * 100 - strange * 40 - length;
    }

    /** Takes the line right above where it belongs to the row of headings: Nhóm above nhiệm vụ. */
    private SpacedHead withAbove(List<SpacedLine> lines, int from) {
        boolean broken = headings.stream()
                .anyMatch(heading -> Character.isLowerCase(heading.words().charAt(0)));
        boolean near = broken
                && top > from
                && !lines.get(top - 1).isBlank()
                && lines.get(top - 1).y()
                        > 2 * middle(lines) - lines.get(bottom - 1).y() - EVEN
                && !numbered(lines.get(top - 1));
        if (!near) {
            return this;
        }
        SpacedHead higher = of(lines, top - 1, bottom);
        boolean same = higher.tells()
                && higher.headings().size() == headings.size()
                && higher.roles().count() >= roles().count();
        return same ? higher : this;
    }

    /** The height of the heading for numbers, which is short and stands in the middle of the row; not a number where there is none. */
    private float middle(List<SpacedLine> lines) {
        for (Heading heading : headings) {
            for (SpacedLine line : lines.subList(top, bottom)) {
                boolean there = heading.role() == ColumnRole.NUMBER
                        && line.chunks().stream().anyMatch(chunk -> chunk.text().equals(heading.words()));
                if (there) {
                    return line.y();
                }
            }
        }
        return Float.NaN;
    }

    /** Takes the lines below that stand between those of the headings. */
    private SpacedHead withBelow(List<SpacedLine> lines) {
        SpacedHead head = this;
        while (head.bottom < lines.size()
                && !lines.get(head.bottom).isBlank()
                && lines.get(head.bottom).y()
                        < 2 * middle(lines) - lines.get(top).y() + EVEN
                && !DETAIL.matcher(Effort.counted(lines.get(head.bottom).text()))
                        .find()) {
            SpacedHead lower = of(lines, top, head.bottom + 1);
            if (!lower.tells()
                    || lower.headings().size() != headings.size()
                    || lower.roles().count() < roles().count()) {
                return head;
            }
            head = lower;
        }
        return head;
    }

    /** Takes what is left of headings that go on below: TT under Stt, thực hiện under Cơ quan chủ trì. */
    private SpacedHead withFragments(List<SpacedLine> lines, @Nullable SpacedHead before) {
        for (int again = bottom; before != null && again <= Math.min(lines.size(), bottom + 3); again++) {
            SpacedHead head = of(lines, top, again);
            if (head.says(before)) {
                return head;
            }
        }
        int end = bottom;
        while (end < lines.size()
                && end < bottom + 3
                && !lines.get(end).isBlank()
                && lines.get(end).y() - lines.get(end - 1).y() < CLOSE
                && fragments(lines.get(end))) {
            end++;
        }
        return end == bottom ? this : new SpacedHead(top, end, longer(lines, end));
    }

    /** The headings with the words below them, where these leave what the headings tell. */
    private List<Heading> longer(List<SpacedLine> lines, int end) {
        SpacedHead longer = of(lines, top, end);
        return longer.headings().size() == headings.size() && longer.roles().count() >= roles().count()
                ? longer.headings()
                : headings;
    }

    private static boolean fragments(SpacedLine line) {
        return line.chunks().stream()
                        .allMatch(chunk ->
                                FRAGMENT.matcher(Effort.counted(chunk.text())).matches())
                && !line.text().matches("\\d+|[IVX]+|[A-Z]");
    }
}
