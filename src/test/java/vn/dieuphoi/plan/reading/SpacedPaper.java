package vn.dieuphoi.plan.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a paper as text whose tables have lost their lines: columns stand apart by spaces only. */
final class SpacedPaper {

    private static final int WIDTH = 150;
    private static final int PROSE = 86;
    private static final int PAGE = 55;

    /** Whether cells stand in the middle of their row, else at its top. */
    private final boolean middle;

    private final List<String> lines = new ArrayList<>();
    private int onPage;

    private SpacedPaper(boolean middle) {
        this.middle = middle;
    }

    static byte[] txt(Paper paper, boolean middle) {
        SpacedPaper spaced = new SpacedPaper(middle);
        for (Object part : paper.parts()) {
            if (part instanceof Paper.Rows table) {
                spaced.table(table);
            } else {
                spaced.paragraph(part.toString());
            }
        }
        return String.join("\n", spaced.lines).getBytes(StandardCharsets.UTF_8);
    }

    private void line(String words) {
        lines.add(words.stripTrailing());
        onPage++;
    }

    private void turn(int wanted) {
        if (onPage + wanted > PAGE) {
            lines.add("\f");
            onPage = 0;
        }
    }

    private void paragraph(String words) {
        List<String> wrapped = wrapped("      " + words, PROSE);
        turn(wrapped.size());
        wrapped.forEach(this::line);
    }

    private static List<String> wrapped(String words, int width) {
        List<String> wrapped = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            int start = paragraph.length() - paragraph.stripLeading().length();
            line.append(" ".repeat(start));
            for (String word : paragraph.strip().split(" ")) {
                if (line.length() + word.length() + 1 > width
                        && !line.toString().isBlank()) {
                    wrapped.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line.append(line.toString().isBlank() ? "" : " ").append(word);
                }
            }
            wrapped.add(line.toString());
        }
        return wrapped;
    }

    private void table(Paper.Rows table) {
        int[] widths = widths(table);
        row(table, 0, widths);
        for (int row = 1; row < table.rows().size(); row++) {
            if (onPage + height(table, row, widths) > PAGE) {
                turn(PAGE);
                row(table, 0, widths);
            }
            row(table, row, widths);
        }
        line("");
    }

    private static int[] widths(Paper.Rows table) {
        int[] widths = new int[table.width()];
        int sum = 0;
        for (int column = 0; column < widths.length; column++) {
            int longest = 4;
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, Math.min(44, row.get(column).length()));
            }
            widths[column] = longest;
            sum += longest + 3;
        }
        if (sum > WIDTH) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(longestWord(table, column), widths[column] * WIDTH / sum);
            }
        }
        return widths;
    }

    private static int longestWord(Paper.Rows table, int column) {
        int longest = 4;
        for (List<String> row : table.rows()) {
            for (String word : row.get(column).split("\\s+")) {
                longest = Math.max(longest, word.length());
            }
        }
        return longest;
    }

    private static int height(Paper.Rows table, int row, int[] widths) {
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            height = Math.max(
                    height,
                    wrapped(table.rows().get(row).get(column), widths[column]).size());
        }
        return height;
    }

    private void row(Paper.Rows table, int row, int[] widths) {
        int height = height(table, row, widths);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            int at = 0;
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped(table.rows().get(row).get(column), widths[column]);
                int top = middle ? (height - cell.size()) / 2 : 0;
                String words = i - top >= 0 && i - top < cell.size() ? cell.get(i - top) : "";
                line.append(" ".repeat(Math.max(0, at - line.length()))).append(words);
                at += widths[column] + 3;
            }
            line(line.toString());
        }
        if (middle) {
            line("");
        }
    }
}
