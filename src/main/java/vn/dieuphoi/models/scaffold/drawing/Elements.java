package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.models.scaffold.outline.TaskStep;
import vn.dieuphoi.models.scaffold.outline.TaskStep.Loop;

/** The flow nodes of our models, unplaced, with the attributes that the engine needs. */
public final class Elements {

    public static final int EVENT = 36;
    public static final int GATEWAY = 50;
    public static final int TASK_WIDTH = 100;

    /** Wider than the usual 100: so the names of what people do take three lines in Noto Sans as well. */
    public static final int USER_TASK_WIDTH = 120;

    /**
     * Higher than the usual 80: Vietnamese names take three lines, and at 80 the first letters of the first line lie
     * under the icon in the corner.
     */
    public static final int TASK_HEIGHT = 100;

    /** Calls have no icon in the corner. */
    public static final int CALL_HEIGHT = 80;

    private Elements() {}

    public static DrawnNode userTask(TaskStep step) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("camunda:formRef", step.form());
        attributes.put("camunda:formRefBinding", "deployment");
        attributes.put("camunda:candidateGroups", step.group());
        attributes.put("camunda:dueDate", step.due());
        DrawnNode task = DrawnNode.of(
                        "bpmn:userTask", "userTask_" + step.id(), step.name(), USER_TASK_WIDTH, TASK_HEIGHT)
                .with(attributes)
                .head(
                        documentation(step.doc()),
                        Xml.of("bpmn:extensionElements")
                                .holding(Xml.of(
                                        "camunda:taskListener",
                                        "delegateExpression",
                                        "${" + step.listener() + "}",
                                        "event",
                                        "complete")));
        Loop loop = step.loop();
        return loop == null ? task : task.tail(loop(loop));
    }

    public static DrawnNode serviceTask(String id, String name, String bean) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("camunda:asyncBefore", "true");
        attributes.put("camunda:delegateExpression", "${" + bean + "}");
        return DrawnNode.of("bpmn:serviceTask", "serviceTask_" + id, name, TASK_WIDTH, TASK_HEIGHT)
                .with(attributes);
    }

    /**
     * A call of the frame: what follows it is a step of its own, so that two who finish beside each other never collide.
     *
     * @param doc what the call is good for
     */
    public static DrawnNode frameCall(String id, String name, String doc, String called, Xml... more) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("calledElement", called);
        attributes.put("camunda:asyncAfter", "true");
        return DrawnNode.of("bpmn:callActivity", "callActivity_" + id, name, TASK_WIDTH, CALL_HEIGHT)
                .with(attributes)
                .head(documentation(doc), passing(List.of("workItem"), more));
    }

    /**
     * A call that passes the business key and these variables under their own names.
     *
     * @param doc what the call is good for
     */
    public static DrawnNode call(String id, String name, String doc, String called, String... variables) {
        return DrawnNode.of("bpmn:callActivity", "callActivity_" + id, name, TASK_WIDTH, CALL_HEIGHT)
                .with(Map.of("calledElement", called))
                .head(documentation(doc), passing(List.of(variables)));
    }

    private static Xml passing(List<String> variables, Xml... more) {
        List<Xml> passed = new ArrayList<>();
        passed.add(Xml.of("camunda:in", "businessKey", "#{execution.processBusinessKey}"));
        for (String variable : variables) {
            passed.add(Xml.of("camunda:in", "source", variable, "target", variable));
        }
        passed.addAll(List.of(more));
        return Xml.of("bpmn:extensionElements").holding(passed);
    }

    /** Those who finish two rounds of a loop side by side do not collide: what follows is a step of its own. */
    public static Xml loop(Loop loop) {
        List<Object> attributes = new ArrayList<>();
        attributes.addAll(List.of(loop.sequential() ? "isSequential" : "camunda:asyncAfter", "true"));
        attributes.addAll(List.of("camunda:collection", loop.over(), "camunda:elementVariable", loop.as()));
        return Xml.of("bpmn:multiInstanceLoopCharacteristics", attributes.toArray());
    }

    public static DrawnNode startEvent(String id, String name) {
        return event("bpmn:startEvent", "startEvent_" + id, name);
    }

    public static DrawnNode endEvent(String id, String name) {
        return event("bpmn:endEvent", "endEvent_" + id, name);
    }

    public static DrawnNode catchEvent(String type, String id, String name) {
        return event("bpmn:intermediateCatchEvent", type + "_" + id, name);
    }

    public static DrawnNode boundaryEvent(String id, String name, DrawnNode host) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("cancelActivity", "false");
        attributes.put("attachedToRef", host.id());
        return event("bpmn:boundaryEvent", "boundaryEvent_" + id, name).with(attributes);
    }

    /** What takes back the task on whose border it stands. */
    public static DrawnNode interrupting(String id, String name, DrawnNode host) {
        return event("bpmn:boundaryEvent", "boundaryEvent_" + id, name).with(Map.of("attachedToRef", host.id()));
    }

    public static DrawnNode exclusive(String id, String question) {
        return DrawnNode.of("bpmn:exclusiveGateway", "gateway_" + id, question, GATEWAY, GATEWAY);
    }

    public static DrawnNode parallel(String id) {
        return DrawnNode.of("bpmn:parallelGateway", "gateway_" + id, "", GATEWAY, GATEWAY);
    }

    /** @param kind such as {@code timeDate} or {@code timeCycle} */
    public static Xml timer(String owner, String kind, String expression) {
        return Xml.of("bpmn:timerEventDefinition", "id", "timer_" + owner)
                .holding(Xml.of("bpmn:" + kind, "xsi:type", "bpmn:tFormalExpression")
                        .saying(expression));
    }

    public static Xml documentation(String words) {
        return Xml.of("bpmn:documentation").saying(words);
    }

    private static DrawnNode event(String tag, String id, String name) {
        return DrawnNode.of(tag, id, name, EVENT, EVENT);
    }
}
