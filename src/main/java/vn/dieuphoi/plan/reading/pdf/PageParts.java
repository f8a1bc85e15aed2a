package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Grid;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** What stands on a page, from top to bottom: tables within drawn lines, and lines of words between them. */
final class PageParts {

    private final int page;
    private final List<DrawnGrid> grids;
    private final List<Glyph> free = new ArrayList<>();
    private final Map<DrawnGrid, List<Glyph>> inside = new HashMap<>();

    PageParts(int page, List<Glyph> glyphs, List<Stroke> strokes) {
        this.page = page;
        this.grids = DrawnGrid.of(strokes).stream()
                .sorted(Comparator.comparing(DrawnGrid::top))
                .toList();
        for (Glyph glyph : glyphs) {
            grids.stream()
                    .filter(grid -> grid.holds(glyph))
                    .findFirst()
                    .ifPresentOrElse(
                            grid -> inside.computeIfAbsent(grid, fresh -> new ArrayList<>())
                                    .add(glyph),
                            () -> free.add(glyph));
        }
    }

    List<DrawnGrid> tables() {
        return grids.stream().filter(inside::containsKey).toList();
    }

    List<TypedLine> lines() {
        return TypedLine.of(free);
    }

    /** The letters outside drawn lines. */
    List<Glyph> free() {
        return free;
    }

    /** Letters that are drawn as one word stay in one cell, also where they run over its line. */
    private static List<List<Glyph>> words(List<Glyph> glyphs) {
        List<List<Glyph>> words = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            boolean on = last != null
                    && !glyph.blank()
                    && !last.blank()
                    && Math.abs(glyph.y() - last.y()) < 1
                    && Math.abs(glyph.x() - last.right()) < 0.06f * glyph.size();
            if (!on) {
                words.add(new ArrayList<>());
            }
            words.get(words.size() - 1).add(glyph);
            last = glyph;
        }
        return words;
    }

    Table table(DrawnGrid grid, int number) {
        DrawnGrid.Area[][] areas = grid.areas();
        Map<DrawnGrid.Area, List<Glyph>> letters = new HashMap<>();
        for (List<Glyph> word : words(inside.getOrDefault(grid, List.of()))) {
            Glyph middle = word.get(word.size() / 2);
            DrawnGrid.Area area = areas[grid.rowOf(middle)][grid.columnOf(middle)];
            letters.computeIfAbsent(area, fresh -> new ArrayList<>()).addAll(word);
        }
        Grid table = new Grid();
        for (int row = 0; row < areas.length; row++) {
            for (int column = 0; column < areas[row].length; column++) {
                DrawnGrid.Area area = areas[row][column];
                if (area.top() == row && area.left() == column) {
                    CellSpot spot = new CellSpot(null, number, row + 1, column + 1);
                    String words = CellWords.of(letters.getOrDefault(area, List.of()));
                    table.put(
                            Stretch.of(TextBlock.cell(page, spot, words)),
                            row,
                            column,
                            area.bottom() - row + 1,
                            area.right() - column + 1);
                }
            }
        }
        return table.table(page);
    }
}
