package vn.dieuphoi.plan.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document as tests write it: a paragraph a line, tables with bars. In a cell ^ goes on with the one above it, &lt;
 * with the one before it, and \n begins a paragraph.
 */
record Paper(String name, List<Object> parts) {

    /** A table's rows of cells. */
    record Rows(List<List<String>> rows) {

        int width() {
            return rows.get(0).size();
        }

        boolean merged(int row, int column) {
            return rows.get(row).get(column).equals("^");
        }

        /** Whether a place belongs to the cell before it. */
        boolean across(int row, int column) {
            return column < width() && rows.get(row).get(column).equals("<");
        }

        /** How many columns the cell covers that begins here. */
        int span(int row, int column) {
            int span = 1;
            while (across(row, column + span)) {
                span++;
            }
            return span;
        }

        /** Rows of headings: two where one of them stands over several. */
        int headings() {
            return rows.size() > 1 && rows.get(0).contains("<") && rows.get(1).contains("^") ? 2 : 1;
        }
    }

    static Paper of(Path file) throws IOException {
        return of(file.getFileName().toString().replace(".txt", ""), Files.readString(file, StandardCharsets.UTF_8));
    }

    static Paper of(String name, String source) {
        List<Object> parts = new ArrayList<>();
        List<List<String>> open = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            if (line.startsWith("|")) {
                open.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("\\n", "\n"))
                        .toList());
                continue;
            }
            if (!open.isEmpty()) {
                parts.add(rows(open));
                open.clear();
            }
            if (!line.isBlank()) {
                parts.add(line.strip());
            }
        }
        if (!open.isEmpty()) {
            parts.add(rows(open));
        }
        return new Paper(name, parts);
    }

    private static Rows rows(List<List<String>> open) {
        int width = open.get(0).size();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : open) {
            List<String> full = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
            while (full.size() < width) {
                full.add("");
            }
            rows.add(full);
        }
        return new Rows(rows);
    }

    boolean merges() {
        return parts.stream()
                .filter(Rows.class::isInstance)
                .anyMatch(
                        part -> ((Rows) part).rows().stream().anyMatch(row -> row.contains("^") || row.contains("<")));
    }

    boolean tables() {
        return parts.stream().anyMatch(Rows.class::isInstance);
    }

    byte[] txt() {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Rows table) {
                table.rows()
                        .forEach(row -> text.append("| ")
                                .append(String.join(" | ", row).replace("\n", "<br>"))
                                .append(" |\n"));
                text.append('\n');
            } else {
                text.append(part).append("\n\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
