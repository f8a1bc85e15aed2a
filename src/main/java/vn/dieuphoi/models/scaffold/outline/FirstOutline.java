package vn.dieuphoi.models.scaffold.outline;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.plan.document.Subtask;

/** The outline of an item nobody has outlined yet: one task for each line of work, side by side when there are many. */
public final class FirstOutline {

    private static final int FIT_IN_A_ROW = 4;

    private FirstOutline() {}

    public static Outline of(PlannedItem item) {
        List<Step> tasks = new ArrayList<>();
        for (Subtask subtask : item.subtasks()) {
            tasks.add(new TaskStep(
                    "step" + (tasks.size() + 1),
                    subtask.title(),
                    "work-step",
                    "${due.endOfPeriod(workItem)}",
                    TaskReader.LEAD,
                    TaskStep.RECORD_STEP,
                    subtask.text(),
                    null));
        }
        List<Step> steps = tasks.size() > FIT_IN_A_ROW
                ? List.of(new Step.Together(tasks.stream()
                        .map(task -> new Step.Piece(List.of(task), null))
                        .toList()))
                : tasks;
        return new Outline(item.code(), null, null, "", CoLeadParts.beside(steps, item), Outline.USUAL_END);
    }
}
