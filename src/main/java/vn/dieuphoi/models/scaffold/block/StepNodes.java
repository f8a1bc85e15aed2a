package vn.dieuphoi.models.scaffold.block;

import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Xml;
import vn.dieuphoi.models.scaffold.outline.Step;
import vn.dieuphoi.models.scaffold.outline.Step.Ask;
import vn.dieuphoi.models.scaffold.outline.Step.Automatic;
import vn.dieuphoi.models.scaffold.outline.Step.Called;
import vn.dieuphoi.models.scaffold.outline.Step.Message;
import vn.dieuphoi.models.scaffold.outline.Step.Part;
import vn.dieuphoi.models.scaffold.outline.TaskStep;
import vn.dieuphoi.models.scaffold.outline.TaskStep.Loop;

/** The flow node of a step that is drawn as one shape. */
final class StepNodes {

    private StepNodes() {}

    static DrawnNode node(Step step) {
        if (step instanceof TaskStep task) {
            return Elements.userTask(task);
        }
        if (step instanceof Automatic task) {
            return Elements.serviceTask(task.id(), task.name(), task.bean());
        }
        if (step instanceof Called call) {
            return call(call.id(), call.name(), call.doc(), call.process(), call.loop());
        }
        if (step instanceof Part part) {
            Xml source = Xml.of("camunda:in", "sourceExpression", part.of(), "target", "part");
            return asHighAsTasks(Elements.frameCall(part.id(), part.name(), part.doc(), part.process(), source));
        }
        if (step instanceof Ask ask) {
            Loop parties = new Loop(ask.over(), "party", false);
            return call(ask.id(), ask.name(), ask.question(), "coordination-request", parties);
        }
        return catching((Message) step);
    }

    private static DrawnNode call(String id, String name, String doc, String process, Loop loop) {
        return asHighAsTasks(Elements.call(id, name, doc, process, "workItem", loop.as()))
                .tail(Elements.loop(loop));
    }

    /** Three lines stand clear of the marks. */
    private static DrawnNode asHighAsTasks(DrawnNode call) {
        return call.in(new Box(0, 0, Elements.TASK_WIDTH, Elements.TASK_HEIGHT));
    }

    private static DrawnNode catching(Message message) {
        return Elements.catchEvent("messageEvent", message.id(), message.name())
                .tail(messageDefinition(message.id(), message.message()));
    }

    static Xml messageDefinition(String id, String message) {
        return Xml.of(
                "bpmn:messageEventDefinition",
                "id",
                "messageDefinition_" + id,
                "messageRef",
                "message_" + ElementNames.camelCase(message));
    }
}
