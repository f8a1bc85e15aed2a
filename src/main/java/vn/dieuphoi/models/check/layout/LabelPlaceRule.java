package vn.dieuphoi.models.check.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;

/** A label lies on no line, no shape and no other label. */
final class LabelPlaceRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Map<String, Box> labels = new LinkedHashMap<>();
        model.diagram().labels().forEach((id, written) -> labels.put(id, drawn(id, written, model, report)));
        List<Line> lines = Line.of(model);
        labels.forEach((id, written) -> {
            // Written bounds are a little wider than the text.
            Box label = written.shrunkBy(2);
            lines.stream()
                    .filter(line -> line.segments().stream().anyMatch(segment -> segment.passes(label)))
                    .findFirst()
                    .ifPresent(line -> report.add(
                            id, "nhãn nằm trên luồng " + line.flow().getId() + "; hãy kéo nhãn ra chỗ trống"));
            shapeUnder(model, label)
                    .ifPresent(shape -> report.add(id, "nhãn nằm trên " + shape + "; hãy kéo nhãn ra chỗ trống"));
            labels.entrySet().stream()
                    .filter(other -> other.getKey().compareTo(id) > 0
                            && other.getValue().shrunkBy(2).overlaps(label))
                    .findFirst()
                    .ifPresent(other -> report.add(id, "nhãn đè lên nhãn của " + other.getKey() + "; hãy kéo ra"));
        });
    }

    /** As high as its lines are in the wider of the two fonts; whoever wrote the bounds may have seen the narrower. */
    private static Box drawn(String id, Box written, Model model, Report report) {
        String name = model.bpmn().getModelElementById(id) instanceof BaseElement element ? Model.name(element) : "";
        if (name.isEmpty() || written.width() < 1) {
            return written;
        }
        LabelText text = LabelText.within(name, written.width());
        text.cutWord(name)
                .ifPresent(word -> report.add(id, "nhãn hẹp nên cắt ngang từ (“" + word + "”); hãy kéo nhãn rộng ra"));
        return new Box(written.x(), written.y(), written.width(), Math.max(written.height(), text.height()));
    }

    private static Optional<String> shapeUnder(Model model, Box label) {
        for (FlowNode node : model.all(FlowNode.class)) {
            Optional<Box> box = model.diagram().shape(node.getId());
            boolean inside =
                    node instanceof SubProcess && box.isPresent() && box.get().contains(label);
            if (!inside && box.isPresent() && box.get().shrunkBy(2).overlaps(label)) {
                return Optional.of(node.getId());
            }
        }
        return model.all(Lane.class).stream()
                .filter(lane -> model.diagram()
                        .shape(lane.getId())
                        .filter(box -> box.overlaps(label) && !box.contains(label))
                        .isPresent())
                .findFirst()
                .map(lane -> "đường biên của " + lane.getId());
    }
}
