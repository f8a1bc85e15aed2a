package vn.dieuphoi.adoption.source;

import java.util.List;

/**
 * A document as the page shows it: one of pages and parts is empty.
 *
 * @param pages of a PDF
 * @param parts paragraphs and tables of any other file
 */
public record SourceView(List<SourcePage> pages, List<SourcePart> parts) {

    static final SourceView NOTHING = new SourceView(List.of(), List.of());

    public SourceView {
        pages = List.copyOf(pages);
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return pages.isEmpty() && parts.isEmpty();
    }
}
