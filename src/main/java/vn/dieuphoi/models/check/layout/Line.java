package vn.dieuphoi.models.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.drawing.Point;

/** A drawn flow with what it connects. */
record Line(BaseElement flow, String source, String target, List<Point> points) {

    /** All drawn sequence and message flows of a model. */
    static List<Line> of(Model model) {
        List<Line> lines = new ArrayList<>();
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            model.diagram()
                    .line(flow.getId())
                    .ifPresent(points -> lines.add(new Line(
                            flow, flow.getSource().getId(), flow.getTarget().getId(), points)));
        }
        for (MessageFlow flow : model.all(MessageFlow.class)) {
            model.diagram()
                    .line(flow.getId())
                    .ifPresent(points -> lines.add(new Line(
                            flow, flow.getSource().getId(), flow.getTarget().getId(), points)));
        }
        return lines;
    }

    boolean isMessage() {
        return flow instanceof MessageFlow;
    }

    List<Segment> segments() {
        return Segment.of(points);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** Lines from one source or into one target may run together like a bus. */
    boolean isBusWith(Line other) {
        return source.equals(other.source) || target.equals(other.target);
    }

    boolean follows(Line other) {
        return source.equals(other.target) || target.equals(other.source);
    }
}
