package vn.dieuphoi.models.scaffold.outline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.plan.ItemCode;

/** Reads an outline written in YAML. */
public final class OutlineFile {

    private static final YAMLMapper YAML = new YAMLMapper();

    private OutlineFile() {}

    /** @throws OutlineRefused naming the place in the outline that cannot be read */
    public static Outline read(String yaml, PlannedItem item) {
        try {
            return outline(yaml, item);
        } catch (OutlineRefused refused) {
            throw refused.line() > 0 || refused.path().isEmpty()
                    ? refused
                    : new OutlineRefused(
                            String.valueOf(refused.getMessage()),
                            refused.path(),
                            OutlineLines.of(yaml, refused.path()));
        }
    }

    private static Outline outline(String yaml, PlannedItem item) {
        OutlineNode root = root(yaml).fields("item", "byHand", "reason", "before", "approve", "ask", "steps", "end");
        String code = root.text("item");
        if (!code.equals(item.code().value())) {
            throw root.refused("dàn ý ghi mục " + code + " nhưng lệnh gọi mục " + item.code());
        }
        StepReader steps = new StepReader(item);
        return new Outline(
                new ItemCode(code),
                root.find("before").map(steps::leadershipStep).orElse(null),
                root.find("approve").map(node -> approval(node, steps)).orElse(null),
                root.text("ask", ""),
                steps.sequence(root.at("steps")),
                root.text("end", Outline.USUAL_END));
    }

    /** Whether a person draws the model by hand, who then says why. */
    public static boolean byHand(String yaml) {
        OutlineNode root = root(yaml);
        boolean byHand = root.flag("byHand");
        if (byHand) {
            root.text("reason");
        }
        return byHand;
    }

    private static Outline.Approval approval(OutlineNode node, StepReader steps) {
        return new Outline.Approval(node.json().isObject() ? Optional.of(steps.approval(node)) : noApproval(node));
    }

    private static Optional<TaskStep> noApproval(OutlineNode node) {
        if (node.json().isBoolean() && !node.json().asBoolean()) {
            return Optional.empty();
        }
        throw node.refused("ghi false (không trình duyệt) hoặc {name: …}");
    }

    private static OutlineNode root(String yaml) {
        try {
            return new OutlineNode(YAML.readTree(yaml), "");
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new OutlineRefused(
                    "Dàn ý không đúng cú pháp YAML: " + broken.getOriginalMessage() + ", dòng " + line + ".", "", line);
        }
    }
}
