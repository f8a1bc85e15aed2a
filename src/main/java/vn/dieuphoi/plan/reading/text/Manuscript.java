package vn.dieuphoi.plan.reading.text;

import java.util.List;

/**
 * A document as it was read.
 *
 * @param pages 0 where the file has none
 */
public record Manuscript(String name, int pages, List<Part> parts) {

    public Manuscript {
        parts = List.copyOf(parts);
    }

    public List<Stretch> paragraphs() {
        return parts.stream()
                .filter(Para.class::isInstance)
                .map(part -> ((Para) part).words())
                .toList();
    }

    public List<Table> tables() {
        return parts.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** How long it is, each cell counted once. */
    public int letters() {
        int letters = paragraphs().stream().mapToInt(Stretch::length).sum();
        for (Table table : tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.width(); column++) {
                    Cell cell = table.rows().get(row).get(column);
                    letters += cell.top() == row && cell.left() == column
                            ? cell.words().length()
                            : 0;
                }
            }
        }
        return letters;
    }
}
