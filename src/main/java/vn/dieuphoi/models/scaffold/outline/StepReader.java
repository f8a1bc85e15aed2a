package vn.dieuphoi.models.scaffold.outline;

import java.util.List;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.outline.Step.Automatic;
import vn.dieuphoi.models.scaffold.outline.Step.Await;
import vn.dieuphoi.models.scaffold.outline.Step.Branch;
import vn.dieuphoi.models.scaffold.outline.Step.Called;
import vn.dieuphoi.models.scaffold.outline.Step.Choice;
import vn.dieuphoi.models.scaffold.outline.Step.Message;
import vn.dieuphoi.models.scaffold.outline.Step.Part;
import vn.dieuphoi.models.scaffold.outline.Step.Piece;
import vn.dieuphoi.models.scaffold.outline.Step.Repeat;
import vn.dieuphoi.models.scaffold.outline.Step.Together;

/** Reads the steps of an outline; what a step leaves out is taken from the plan item. */
final class StepReader {

    private final PlannedItem item;
    private final TaskReader tasks;
    private final AskReader asks;

    StepReader(PlannedItem item) {
        this.item = item;
        this.tasks = new TaskReader(item);
        this.asks = new AskReader(item);
    }

    TaskStep leadershipStep(OutlineNode node) {
        return tasks.leadership(node, "leadership-letter");
    }

    TaskStep approval(OutlineNode node) {
        return tasks.approval(node);
    }

    List<Step> sequence(OutlineNode list) {
        return list.elements().stream().map(this::step).toList();
    }

    private Step step(OutlineNode node) {
        node.fields(
                "task",
                "each",
                "parallel",
                "choice",
                "repeat",
                "message",
                "await",
                "service",
                "call",
                "part",
                "ask",
                "sign");
        if (node.json().size() != 1) {
            throw node.refused("mỗi bước chỉ ghi một loại");
        }
        String kind = node.json().fieldNames().next();
        OutlineNode body = node.at(kind);
        return switch (kind) {
            case "task" -> tasks.task(body);
            case "each" -> tasks.each(body);
            case "parallel" -> together(body);
            case "choice" -> choice(body);
            case "repeat" -> repeat(body);
            case "message" -> message(body);
            case "await" -> await(body);
            case "call" -> called(body);
            case "part" -> part(body);
            case "ask" -> asks.read(body);
            case "sign" -> sign(body);
            default -> automatic(body);
        };
    }

    private Together together(OutlineNode body) {
        if (body.elements().size() < 2) {
            throw body.refused("cần ít nhất hai nhánh");
        }
        return new Together(body.elements().stream().map(this::piece).toList());
    }

    private Piece piece(OutlineNode body) {
        if (body.json().isArray()) {
            return new Piece(sequence(body), null);
        }
        body.fields("steps", "end");
        return new Piece(
                sequence(body.at("steps")),
                body.find("end").map(OutlineNode::text).orElse(null));
    }

    private Choice choice(OutlineNode body) {
        body.fields("id", "question", "branches");
        List<Branch> branches =
                body.at("branches").elements().stream().map(this::branch).toList();
        if (branches.size() < 2
                || branches.stream().filter(each -> each.way().isDefault()).count() != 1) {
            throw body.refused("cần ít nhất hai nhánh, đúng một nhánh có default: true");
        }
        return new Choice(body.text("id"), question(body), branches);
    }

    private Branch branch(OutlineNode body) {
        body.fields("label", "when", "default", "steps", "end");
        Way way = body.flag("default")
                ? Way.otherwise(body.text("label"))
                : Way.when(body.text("label"), body.text("when"));
        List<Step> steps = body.find("steps").map(this::sequence).orElse(List.of());
        return new Branch(way, steps, body.find("end").map(OutlineNode::text).orElse(null));
    }

    private Repeat repeat(OutlineNode body) {
        body.fields("id", "question", "again", "when", "done", "steps");
        return new Repeat(
                body.text("id"),
                question(body),
                Way.when(body.text("again"), body.text("when")),
                Way.otherwise(body.text("done")),
                sequence(body.at("steps")));
    }

    private Repeat sign(OutlineNode body) {
        body.fields("id", "name", "due", "doc", "steps");
        return Signature.of(sequence(body.at("steps")), tasks.signing(body));
    }

    private static String question(OutlineNode body) {
        String question = body.text("question");
        if (!question.endsWith("?")) {
            throw body.refused("câu hỏi phải kết thúc bằng dấu \"?\"");
        }
        return question;
    }

    private static Message message(OutlineNode body) {
        body.fields("id", "name", "message");
        return new Message(body.text("id"), body.text("name"), body.text("message"));
    }

    private Await await(OutlineNode body) {
        body.fields("id", "name", "message", "task", "end");
        return new Await(
                body.text("id"),
                body.text("name"),
                body.text("message"),
                tasks.task(body.at("task")),
                body.text("end"));
    }

    private static Called called(OutlineNode body) {
        body.fields("id", "name", "process", "over", "as", "sequential", "doc");
        return new Called(
                body.text("id"), body.text("name"), body.text("process"), TaskReader.loop(body), body.text("doc"));
    }

    private Part part(OutlineNode body) {
        body.fields("id", "name", "of", "doc");
        if (item.item().programmes().stream()
                .noneMatch(programme -> programme.sign().equals(body.text("of")))) {
            throw body.refused("kế hoạch của mục không nêu văn bản số \"" + body.text("of") + "\"");
        }
        return new Part(TaskReader.id(body), body.text("name"), body.text("of"), body.text("doc"));
    }

    private static Automatic automatic(OutlineNode body) {
        body.fields("id", "name", "bean");
        return new Automatic(body.text("id"), body.text("name"), body.text("bean", body.text("id")));
    }
}
