package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.plan.reading.table.ColumnRole;

/**
 * The rows of a table that nobody numbered, where its cells stand further apart than their lines: each begins where both the
 * task and its deadline do, or both the task and who leads it, and says one of each.
 */
record RowBands(SpacedColumns columns, List<CellRun> runs, LineGaps ways) {

    private static final int LEAST = 3;
    private static final float LEVEL = 0.3f;

    /** The lines of each row's task; none where the rows cannot be told so. */
    List<CellRun> titles() {
        int title = columns.of(ColumnRole.TITLE);
        if (title < 0 || !ways.padded()) {
            return List.of();
        }
        List<CellRun> tasks = cells(runs.get(title));
        List<CellRun> told = told(tasks, columns.of(ColumnRole.DUE));
        return told.isEmpty() ? told(tasks, columns.of(ColumnRole.LEAD)) : told;
    }

    private List<CellRun> told(List<CellRun> tasks, int other) {
        List<CellRun> dues = other < 0 ? List.of() : cells(runs.get(other));
        if (tasks.size() != dues.size() || tasks.size() < LEAST) {
            return List.of();
        }
        boolean more = runs.stream().anyMatch(run -> cells(run).size() > tasks.size());
        if (more || !beside(tasks, dues)) {
            return List.of();
        }
        for (int i = 0; i < tasks.size(); i++) {
            boolean ends = i + 1 == tasks.size()
                    || end(tasks.get(i)) < dues.get(i + 1).y(0)
                            && end(dues.get(i)) < tasks.get(i + 1).y(0);
            if (!ends) {
                return List.of();
            }
        }
        return tasks;
    }

    /** Whether all begin on one height, or all stand in the middle of each other. */
    private static boolean beside(List<CellRun> tasks, List<CellRun> dues) {
        boolean tops = true;
        boolean middles = true;
        for (int i = 0; i < tasks.size(); i++) {
            CellRun task = tasks.get(i);
            CellRun due = dues.get(i);
            tops &= Math.abs(task.y(0) - due.y(0)) <= LEVEL;
            middles &= Math.abs(task.y(0) + end(task) - due.y(0) - end(due)) <= 2 * LEVEL;
        }
        return tops || middles;
    }

    private static float end(CellRun cell) {
        return cell.y(cell.size() - 1);
    }

    /** Lines that stand as close as those of one cell. */
    private List<CellRun> cells(CellRun run) {
        List<CellRun> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || ways.wide(run.y(i) - run.y(i - 1))) {
                cells.add(new CellRun(run.lines().subList(from, i), run.gaps(), ways));
                from = i;
            }
        }
        return cells;
    }
}
