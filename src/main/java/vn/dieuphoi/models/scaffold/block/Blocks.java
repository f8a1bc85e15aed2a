package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.outline.Step;
import vn.dieuphoi.models.scaffold.outline.Step.Ask;
import vn.dieuphoi.models.scaffold.outline.Step.Await;
import vn.dieuphoi.models.scaffold.outline.Step.Branch;
import vn.dieuphoi.models.scaffold.outline.Step.Choice;
import vn.dieuphoi.models.scaffold.outline.Step.Piece;
import vn.dieuphoi.models.scaffold.outline.Step.Repeat;
import vn.dieuphoi.models.scaffold.outline.Step.Together;
import vn.dieuphoi.models.scaffold.outline.Steps;
import vn.dieuphoi.models.scaffold.outline.Way;

/** Turns the steps of an outline into blocks that can be drawn. */
public final class Blocks {

    private final int room;
    private final Packing packing;
    private final Predicate<Ask> sends;
    private int splits;

    /**
     * @param room pixels that a row may be wide before it goes on in another line
     * @param sends whether messages that are drawn leave a step that asks
     */
    public Blocks(int room, Packing packing, Predicate<Ask> sends) {
        this.room = room;
        this.packing = packing;
        this.sends = sends;
    }

    /** All steps of the item, in as many lines as they need. */
    public List<Block> whole(List<Step> steps, String end) {
        List<Block> blocks = new ArrayList<>(of(steps));
        boolean goesOn = blocks.isEmpty() || !blocks.get(blocks.size() - 1).ends();
        if (goesOn) {
            blocks.add(end("ownSteps", end));
        }
        return LinesBlock.of(blocks, room);
    }

    private List<Block> of(List<Step> steps) {
        return steps.stream().map(this::block).toList();
    }

    private static Block end(String id, String name) {
        return SingleBlock.end(Elements.endEvent(id, name));
    }

    private Block block(Step step) {
        if (step instanceof Await await) {
            return await(await);
        }
        if (step instanceof Together together) {
            return together(together);
        }
        if (step instanceof Repeat repeat) {
            return repeat(repeat);
        }
        if (step instanceof Choice choice) {
            return choice(choice);
        }
        return SingleBlock.of(StepNodes.node(step), step instanceof Ask ask && sends.test(ask));
    }

    private static Block await(Await await) {
        DrawnNode task = Elements.userTask(await.task());
        DrawnNode message = Elements.interrupting(await.id(), await.name(), task)
                .tail(StepNodes.messageDefinition(await.id(), await.message()));
        return new AwaitBlock(task, message, Elements.endEvent(await.task().id(), await.end()));
    }

    private Block together(Together together) {
        splits++;
        String number = splits == 1 ? "" : Integer.toString(splits);
        List<Row> rows = together.branches().stream().map(this::row).toList();
        if (rows.stream().map(Row::ends).distinct().count() > 1) {
            throw new OutlineRefused("Trong parallel: hoặc mọi nhánh đều có end, hoặc không nhánh nào có.");
        }
        boolean stuck =
                together.branches().stream().anyMatch(piece -> piece.end() == null && Steps.mayEndEarly(piece.steps()));
        if (stuck && rows.stream().noneMatch(Row::ends)) {
            throw new OutlineRefused("Trong parallel, nhánh kết thúc giữa chừng thì các nhánh khác chờ nó mãi."
                    + " Hãy đặt choice, await có end sau parallel.");
        }
        return new TogetherBlock(
                Elements.parallel("piecesSplit" + number),
                Elements.parallel("piecesJoin" + number),
                Branches.beside(Shelf.of(rows, packing, room)));
    }

    private Row row(Piece piece) {
        List<Block> blocks = new ArrayList<>(of(piece.steps()));
        String end = piece.end();
        int inside = room - 2 * Elements.GATEWAY - Block.GAP;
        if (end == null) {
            blocks = new ArrayList<>(LinesBlock.of(blocks, inside));
            Row row = new Row(blocks, Block.GAP, Block.GAP);
            return row.ends() ? new Row(blocks, Block.GAP, 0) : row;
        }
        blocks.add(end(Steps.id(piece.steps().get(piece.steps().size() - 1)), end));
        return new Row(LinesBlock.of(blocks, inside), Block.GAP, 0);
    }

    private Block choice(Choice choice) {
        List<Branch> branches = new ArrayList<>(choice.branches());
        long goingOn = branches.stream().filter(branch -> branch.end() == null).count();
        branches.sort(Comparator.comparing(branch -> goingOn == 1 ? branch.end() != null : startsWithRepeat(branch)));
        List<Way> ways = branches.stream().map(Branch::way).toList();
        int lead = Fork.roomFor(ways);
        List<Row> rows = new ArrayList<>();
        for (Branch branch : branches) {
            boolean hangs = !rows.isEmpty() && startsWithRepeat(branch);
            rows.add(row(choice, branch, hangs ? Row.HANGING : lead, goingOn > 1 ? Block.GAP : 0));
        }
        return new ChoiceBlock(
                Elements.exclusive(choice.id(), choice.question()),
                Elements.exclusive(choice.id() + "Join", ""),
                ways,
                Branches.below(rows));
    }

    private Row row(Choice choice, Branch branch, int lead, int trail) {
        String end = branch.end();
        int inside = room - 2 * Elements.GATEWAY - Fork.WIDEST_LABEL;
        List<Block> blocks = new ArrayList<>(of(branch.steps()));
        if (end != null) {
            blocks.add(end(choice.id() + outcome(branch.way()), end));
        }
        List<Block> lines = LinesBlock.of(blocks, inside);
        // What takes several lines does not hang under its gateway.
        boolean wrapped = !lines.isEmpty() && lines.get(0) instanceof LinesBlock;
        return new Row(lines, wrapped ? Math.max(lead, Block.GAP) : lead, end == null ? trail : 0);
    }

    private static boolean startsWithRepeat(Branch branch) {
        return !branch.steps().isEmpty() && branch.steps().get(0) instanceof Repeat;
    }

    /** {@code Large} for the condition {@code ${decision == 'large'}}. */
    private static String outcome(Way way) {
        return way.isDefault()
                ? "Otherwise"
                : ElementNames.capital(way.condition().replaceAll("^.*'(\\w+)'.*$|\\W+", "$1"));
    }

    private Block repeat(Repeat repeat) {
        return new RepeatBlock(
                Elements.exclusive(repeat.id() + "Again", ""),
                Elements.exclusive(repeat.id(), repeat.question()),
                repeat.again(),
                repeat.done(),
                new Row(
                        LinesBlock.of(of(repeat.steps()), room - 2 * (Elements.GATEWAY + 2 * Block.GAP)),
                        Block.GAP,
                        Block.GAP));
    }
}
