package vn.dieuphoi.plan.reading.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Tells the rows that are tasks from those that head a group of them. */
final class RowKinds {

    private static final Pattern ROMAN = Pattern.compile("[IVX]+|[A-ZĐ]");
    private static final Pattern SUM = Pattern.compile("(?i)(?:tổng cộng|cộng|tổng số|total)\\b.*");
    private static final Pattern BELOW = Pattern.compile("(?is).*(?:sau đây|dưới đây|bao gồm|gồm|as follows)\\s*:?");

    private final List<TaskRow> rows;
    private final boolean running;
    private final boolean anyLead;

    RowKinds(List<TaskRow> rows) {
        this.rows = rows;
        long first = rows.stream()
                .filter(row -> !row.numbers().isEmpty() && !row.numbers().get(0).isBlank())
                .count();
        long any = rows.stream().filter(TaskRow::numbered).count();
        boolean two = rows.stream()
                .anyMatch(
                        row -> row.numbers().size() > 1 && !row.numbers().get(1).isBlank());
        this.running = two && first * 10 >= any * 6;
        this.anyLead = rows.stream().anyMatch(TaskRow::hasLead);
    }

    boolean running() {
        return running;
    }

    static boolean sum(TaskRow row) {
        return SUM.matcher(Effort.counted(row.cell(ColumnRole.TITLE).line())).matches() && !row.hasLead();
    }

    boolean group(int i) {
        TaskRow row = rows.get(i);
        if (!row.whole().isBlank()) {
            return true;
        }
        boolean bare = !row.hasLead()
                && !row.has(ColumnRole.DUE)
                && !row.has(ColumnRole.PRODUCT)
                && !row.has(ColumnRole.PARTNERS);
        String label = label(row);
        if (running && row.numbers().get(0).isBlank()) {
            return true;
        }
        if (label != null && ROMAN.matcher(Effort.counted(label)).matches() && !row.hasLead()) {
            return true;
        }
        boolean says = row.has(ColumnRole.DUE)
                && BELOW.matcher(Effort.counted(row.cell(ColumnRole.DUE).line()))
                        .matches();
        boolean parent = i + 1 < rows.size() && below(label, label(rows.get(i + 1)));
        return (bare || says) && parent && (!row.hasLead() || says)
                || bare
                        && anyLead
                        && (!row.numbered() || row.cell(ColumnRole.TITLE).line().endsWith(":"))
                || bare && !anyLead && !row.numbered() && !rows.stream().noneMatch(TaskRow::numbered);
    }

    /** The label nearest to the task: that of the last number column that is filled. */
    static @Nullable String label(TaskRow row) {
        String label = null;
        for (Stretch number : row.numbers()) {
            label = number.isBlank() ? label : bare(number.line());
        }
        if (label == null) {
            Numbering inTitle = Numbering.of(row.cell(ColumnRole.TITLE));
            label = inTitle == null || inTitle.label().isEmpty() ? null : inTitle.label();
        }
        return label;
    }

    static String bare(String number) {
        return number.replaceAll("[\\s()]+", "").replaceAll("[.)\\-:/]+$", "");
    }

    /** Whether a label stands below another: a under 1, 1.2 under 1, 1 under II. */
    static boolean below(@Nullable String upper, @Nullable String lower) {
        if (upper == null || lower == null) {
            return false;
        }
        if (upper.matches("[A-ZĐ]{2,6}") && lower.matches(upper + "[-.]?\\d.*")) {
            return true;
        }
        return level(lower) > level(upper);
    }

    /** Whether a figure or a letter comes right after another. */
    static boolean follows(String first, String next) {
        if (first.matches("\\d{1,4}") && next.matches("\\d{1,4}")) {
            return Integer.parseInt(next) == Integer.parseInt(first) + 1;
        }
        return first.length() == 1 && next.length() == 1 && next.charAt(0) == first.charAt(0) + 1;
    }

    static int level(String label) {
        if (label.matches("[IVX]+")) {
            return 1;
        } else if (label.matches("[A-ZĐ]")) {
            return 0;
        } else if (label.matches("\\d+(?:\\.\\d+)*")) {
            return 2 + label.split("\\.").length - 1;
        } else if (label.matches("[IVX]+(?:\\.\\d+)+")) {
            return 1 + label.split("\\.").length - 1;
        }
        boolean sign = label.matches("[A-ZĐ]{1,4}[-.]?\\d+(?:\\.\\d+)*");
        return sign ? 2 : label.isEmpty() ? 12 : 9;
    }
}
