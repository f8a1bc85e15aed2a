package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;

/** Where the paragraphs and cells of a PDF stand on its pages; lengths in points from the upper left corner. */
public final class PdfLayout {

    /** A paragraph or a cell: one of {@code paragraph} and {@code table} is 0. */
    public record Box(int paragraph, int table, int row, int column, float x, float y, float width, float height) {}

    /**
     * A page.
     *
     * @param left where its words begin
     * @param top where they begin
     */
    public record Sheet(
            int number, float width, float height, float left, float top, float right, float bottom, List<Box> boxes) {}

    private static final float MARGIN = 12;

    private final TreeMap<Integer, Sheet> sheets = new TreeMap<>();

    PdfLayout() {}

    public List<Sheet> sheets() {
        return List.copyOf(sheets.values());
    }

    void page(PDPage page, List<Glyph> glyphs) {
        boolean turned = page.getRotation() % 180 != 0;
        float wide = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        float high = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        List<Glyph> letters = glyphs.stream().filter(glyph -> !glyph.blank()).toList();
        float left = (float) letters.stream().mapToDouble(Glyph::x).min().orElse(MARGIN);
        float right = (float) letters.stream().mapToDouble(Glyph::right).max().orElse(wide - MARGIN);
        float top = (float) letters.stream()
                .mapToDouble(each -> each.y() - each.size())
                .min()
                .orElse(MARGIN);
        float bottom = (float) letters.stream().mapToDouble(Glyph::y).max().orElse(high - MARGIN);
        sheets.put(
                sheets.size() + 1,
                new Sheet(
                        sheets.size() + 1,
                        wide,
                        high,
                        Math.max(0, left - MARGIN),
                        Math.max(0, top - MARGIN),
                        Math.min(wide, right + MARGIN),
                        Math.min(high, bottom + MARGIN),
                        new ArrayList<>()));
    }

    void table(int page, int number, DrawnGrid grid) {
        DrawnGrid.Area[][] areas = grid.areas();
        for (int row = 0; row < areas.length; row++) {
            for (int column = 0; column < areas[row].length; column++) {
                DrawnGrid.Area area = areas[row][column];
                if (area.top() == row && area.left() == column) {
                    float x = grid.xs()[column];
                    float y = grid.ys()[row];
                    box(
                            page,
                            new Box(
                                    0,
                                    number,
                                    row + 1,
                                    column + 1,
                                    x,
                                    y,
                                    grid.xs()[area.right() + 1] - x,
                                    grid.ys()[area.bottom() + 1] - y));
                }
            }
        }
    }

    void paragraph(int page, int number, List<TypedLine> lines) {
        float left = (float) lines.stream().mapToDouble(TypedLine::x).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TypedLine::right).max().orElse(0);
        TypedLine first = lines.get(0);
        float top = first.y() - first.size();
        float bottom = lines.get(lines.size() - 1).y() + first.size() * 0.3f;
        box(page, new Box(number, 0, 0, 0, left - 2, top - 1, right - left + 4, bottom - top + 2));
    }

    private void box(int page, Box box) {
        Sheet sheet = sheets.get(page);
        if (sheet != null) {
            sheet.boxes().add(box);
        }
    }
}
