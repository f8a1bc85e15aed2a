package vn.dieuphoi.plan.reading.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * A row of a task table by what its cells hold.
 *
 * @param numbers those of the number columns, from left to right, empty ones too
 * @param cells what stands in the other columns
 * @param whole where one cell goes over the whole row, its words; empty elsewhere
 * @param firstOnPage whether it is the first below the headings of a page
 */
record TaskRow(List<Stretch> numbers, Map<ColumnRole, Stretch> cells, Stretch whole, boolean firstOnPage) {

    Stretch cell(ColumnRole role) {
        return cells.getOrDefault(role, Stretch.EMPTY);
    }

    boolean numbered() {
        return numbers.stream().anyMatch(number -> !number.isBlank());
    }

    boolean has(ColumnRole role) {
        return !cell(role).isBlank();
    }

    boolean hasLead() {
        return has(ColumnRole.LEAD) || has(ColumnRole.LEAD_AND_PARTNERS);
    }

    /** Row and what goes on below it, cell by cell. */
    TaskRow with(TaskRow rest) {
        Map<ColumnRole, Stretch> joined = new EnumMap<>(ColumnRole.class);
        joined.putAll(cells);
        rest.cells.forEach((role, words) -> joined.merge(role, words, TaskRow::goOn));
        return new TaskRow(numbers, joined, whole, firstOnPage);
    }

    TaskRow with(ColumnRole role, Stretch rest) {
        Map<ColumnRole, Stretch> joined = new EnumMap<>(cells);
        joined.merge(role, rest, TaskRow::goOn);
        return new TaskRow(numbers, joined, whole, firstOnPage);
    }

    TaskRow doubted(String why) {
        Map<ColumnRole, Stretch> doubted = new EnumMap<>(ColumnRole.class);
        cells.forEach((role, words) -> doubted.put(role, words.doubted(why)));
        return new TaskRow(numbers, doubted, whole, firstOnPage);
    }

    private static Stretch goOn(Stretch first, Stretch rest) {
        if (rest.isBlank()) {
            return first;
        }
        boolean opens = rest.toString().matches("(?s)[-–+•].*");
        return first.isBlank() ? rest : first.plus(opens ? "\n" : " ", rest);
    }
}
