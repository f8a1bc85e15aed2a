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
}
