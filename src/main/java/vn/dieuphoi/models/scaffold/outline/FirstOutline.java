package vn.dieuphoi.models.scaffold.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Shortened;
import vn.dieuphoi.plan.PlanItem;

/**
 * The outline of an item nobody has outlined yet: a task for each piece of work that the plan names, else for each of its
 * products, else one for the item as a whole. Side by side when there are many. Whom the plan speaks of without a name
 * the lead names.
 */
public final class FirstOutline {

    private static final int FIT_IN_A_ROW = 4;

    /** A reader keeps no more apart on one level; the last one stands for all that follow. */
    private static final int MOST = 14;

    /** Of the steps that a level holds, those of leads beside and of unnamed groups are taken off. */
    private static final int ROOM = 15;

    private FirstOutline() {}

    public static Outline of(PlannedItem item) {
        UnnamedGroups unnamed = new UnnamedGroups(item);
        int beside = (item.item().coLeads().isEmpty() ? 0 : 1) + unnamed.steps();
        List<Piece> pieces = together(pieces(item), Math.max(2, Math.min(MOST, ROOM - beside)));
        List<Step> tasks = new ArrayList<>();
        for (Piece piece : pieces) {
            tasks.add(new TaskStep(
                    "step" + (tasks.size() + 1),
                    Shortened.step(PlannedItem.asText(piece.title()), "Hoàn thành"),
                    TaskReader.USUAL_FORM,
                    piece.due(),
                    TaskReader.LEAD,
                    TaskStep.RECORD_STEP,
                    PlannedItem.asText(piece.text()),
                    null));
        }
        List<Step> steps = tasks.size() > FIT_IN_A_ROW
                ? List.of(new Step.Together(tasks.stream()
                        .map(task -> new Step.Piece(List.of(task), null))
                        .toList()))
                : tasks;
        return new Outline(
                item.code(),
                null,
                null,
                "",
                unnamed.after(CoLeadParts.beside(unnamed.beside(steps), item)),
                Outline.USUAL_END);
    }

    /** @param text whole, for who does it */
    private record Piece(String title, String text, String due) {

        static Piece untilTheEnd(String title, String text) {
            return new Piece(title, text, "${due.endOfPeriod(workItem)}");
        }
    }

    private static List<Piece> pieces(PlannedItem planned) {
        PlanItem item = planned.item();
        if (!item.subtasks().isEmpty()) {
            return item.subtasks().stream()
                    .map(subtask -> Piece.untilTheEnd(subtask.title(), subtask.text()))
                    .toList();
        }
        if (!item.products().isEmpty()) {
            return item.products().stream()
                    .map(product -> product(product.name(), item))
                    .toList();
        }
        return List.of(Piece.untilTheEnd(item.title(), item.title() + "\n" + item.text()));
    }

    private static Piece product(String name, PlanItem item) {
        String title = "Hoàn thành " + ElementNames.small(name);
        return Piece.untilTheEnd(title, "Sản phẩm: " + name + "\n" + item.text());
    }

    private static List<Piece> together(List<Piece> pieces, int most) {
        if (pieces.size() <= most) {
            return pieces;
        }
        List<Piece> rest = pieces.subList(most - 1, pieces.size());
        String all = rest.stream()
                .map(piece -> "- " + piece.title() + ": " + piece.text())
                .collect(Collectors.joining("\n"));
        Piece last = Piece.untilTheEnd("Hoàn thành " + rest.size() + " việc còn lại", all);
        return Stream.concat(pieces.stream().limit(most - 1), Stream.of(last)).toList();
    }
}
