package vn.dieuphoi.models.scaffold.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Xml;
import vn.dieuphoi.models.scaffold.outline.Step;
import vn.dieuphoi.models.scaffold.outline.Step.Automatic;
import vn.dieuphoi.models.scaffold.outline.Step.Branch;
import vn.dieuphoi.models.scaffold.outline.Step.Called;
import vn.dieuphoi.models.scaffold.outline.Step.Choice;
import vn.dieuphoi.models.scaffold.outline.Step.Message;
import vn.dieuphoi.models.scaffold.outline.Step.Piece;
import vn.dieuphoi.models.scaffold.outline.Step.Repeat;
import vn.dieuphoi.models.scaffold.outline.Step.Together;
import vn.dieuphoi.models.scaffold.outline.Steps;
import vn.dieuphoi.models.scaffold.outline.TaskStep;
import vn.dieuphoi.models.scaffold.outline.Way;

/** Turns the steps of an outline into blocks that can be drawn. */
final class Blocks {

    private int splits;

    List<Block> of(List<Step> steps) {
        return steps.stream().map(this::block).toList();
    }

    static Block end(String id, String name) {
        return new SingleBlock(Elements.endEvent(id, name), true);
    }

    private Block block(Step step) {
        if (step instanceof TaskStep task) {
            return new SingleBlock(Elements.userTask(task), false);
        }
        if (step instanceof Automatic task) {
            return new SingleBlock(Elements.serviceTask(task.id(), task.name(), task.bean()), false);
        }
        if (step instanceof Called call) {
            DrawnNode drawn = Elements.call(
                    call.id(),
                    call.name(),
                    call.doc(),
                    call.process(),
                    "workItem",
                    call.loop().as());
            return new SingleBlock(drawn.tail(Elements.loop(call.loop())), false);
        }
        if (step instanceof Message message) {
            return new SingleBlock(catching(message), false);
        }
        if (step instanceof Together together) {
            return together(together);
        }
        if (step instanceof Repeat repeat) {
            return repeat(repeat);
        }
        return choice((Choice) step);
    }

    private Block together(Together together) {
        splits++;
        String number = splits == 1 ? "" : Integer.toString(splits);
        List<Row> rows = together.branches().stream().map(this::row).toList();
        if (rows.stream().map(Row::ends).distinct().count() > 1) {
            throw new OutlineRefused("Trong parallel: hoặc mọi nhánh đều có end, hoặc không nhánh nào có.");
        }
        return new TogetherBlock(
                Elements.parallel("piecesSplit" + number),
                Elements.parallel("piecesJoin" + number),
                new Branches(rows, true));
    }

    private Row row(Piece piece) {
        List<Block> blocks = new ArrayList<>(of(piece.steps()));
        String end = piece.end();
        if (end == null) {
            Row row = new Row(blocks, Block.GAP, Block.GAP);
            return row.ends() ? new Row(blocks, Block.GAP, 0) : row;
        }
        blocks.add(end(Steps.id(piece.steps().get(piece.steps().size() - 1)), end));
        return new Row(blocks, Block.GAP, 0);
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
                new Branches(rows, false));
    }

    private Row row(Choice choice, Branch branch, int lead, int trail) {
        String end = branch.end();
        if (end == null) {
            return new Row(of(branch.steps()), lead, trail);
        }
        List<Block> blocks = new ArrayList<>(of(branch.steps()));
        blocks.add(end(choice.id() + outcome(branch.way()), end));
        return new Row(blocks, lead, 0);
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
                new Row(of(repeat.steps()), Block.GAP, Block.GAP));
    }

    private static DrawnNode catching(Message message) {
        return Elements.catchEvent("messageEvent", message.id(), message.name())
                .tail(Xml.of(
                        "bpmn:messageEventDefinition",
                        "id",
                        "messageDefinition_" + message.id(),
                        "messageRef",
                        "message_" + ElementNames.camelCase(message.message())));
    }
}
