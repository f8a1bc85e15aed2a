package vn.dieuphoi.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import vn.dieuphoi.engine.expression.ModelExpression;

/**
 * What a model may carry, as the gate of the engine and the check of drafts both know it. A list of what is allowed: the
 * engine runs code from far more places than anybody remembers, so that a list of what is forbidden would have gaps.
 */
public final class CodeInModels {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS + ":";

    /** Drawn, never run. */
    private static final Set<String> DRAWING =
            Set.of(BpmnModelConstants.BPMNDI_NS, BpmnModelConstants.DC_NS, BpmnModelConstants.DI_NS);

    private static final Set<String> NEVER_IN_BPMN = Set.of("scriptTask", "script", "import");

    /** Elements of the engine with the attributes that each may have. */
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "in", Set.of("source", "sourceExpression", "target", "businessKey", "variables", "local"),
            "out", Set.of("source", "sourceExpression", "target", "variables", "local"),
            "taskListener", Set.of("event", "delegateExpression", "id"),
            "failedJobRetryTimeCycle", Set.of(),
            "potentialStarter", Set.of(),
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"));

    /** Attributes of the engine on elements of BPMN. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "async",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "candidateGroups",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "delegateExpression",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "priority",
            "variableEvents",
            "variableName",
            "versionTag");

    /** Attributes that others than the engine read. */
    private static final Set<String> HARMLESS =
            Set.of(BpmnModelConstants.XSI_NS, "http://camunda.org/schema/modeler/1.0");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*}");

    private CodeInModels() {}

    /** What is wrong with the element or one of its attributes, and what to do; empty when all is allowed. */
    public static Optional<String> fault(ModelPart part) {
        if (DRAWING.contains(part.namespace())) {
            return Optional.empty();
        }
        boolean extension = part.namespace().equals(BpmnModelConstants.CAMUNDA_NS);
        if (extension ? !EXTENSIONS.containsKey(part.tag()) : !isBpmn(part)) {
            return Optional.of("không dùng " + (extension ? "camunda:" : "") + part.tag()
                    + "; hãy bỏ phần tử này khỏi mô hình, mô hình chỉ gọi việc tự động có sẵn của ứng dụng");
        }
        return part.attributes().keySet().stream()
                .sorted()
                .filter(name -> !(extension
                        ? EXTENSIONS.getOrDefault(part.tag(), Set.of()).contains(name)
                        : allowed(name)))
                .findFirst()
                .map(name -> "không dùng thuộc tính " + name.replace(CAMUNDA, "camunda:") + " ở " + part.tag()
                        + "; hãy bỏ đi, việc tự động ghi camunda:delegateExpression với tên việc có sẵn của ứng dụng");
    }

    /** Expressions of the element that are more than the small language; the engine evaluates even documentation. */
    public static List<String> codeInExpressions(ModelPart part) {
        return expressions(part)
                .filter(text -> ModelExpression.read(text).isEmpty())
                .toList();
    }

    /** Beans that the element calls by name alone; anything that is no such name is given back as it stands. */
    static List<String> delegates(ModelPart part) {
        List<String> names = new ArrayList<>();
        part.attributes().forEach((name, value) -> {
            if (name.endsWith("delegateExpression")) {
                names.add(BEAN.matcher(value.strip()).replaceFirst("$1"));
            }
        });
        return names;
    }

    static Stream<String> expressions(ModelPart part) {
        return Stream.concat(part.attributes().values().stream(), Stream.of(part.text()))
                .filter(text -> text.contains("${") || text.contains("#{"));
    }

    private static boolean isBpmn(ModelPart part) {
        return part.namespace().equals(BpmnModelConstants.BPMN20_NS) && !NEVER_IN_BPMN.contains(part.tag());
    }

    private static boolean allowed(String attribute) {
        int colon = attribute.lastIndexOf(':');
        String namespace = colon < 0 ? "" : attribute.substring(0, colon);
        String name = attribute.substring(colon + 1);
        if (namespace.isEmpty()) {
            return !name.equals("scriptFormat") && !name.equals("language");
        }
        return namespace.equals(BpmnModelConstants.CAMUNDA_NS)
                ? ATTRIBUTES.contains(name)
                : HARMLESS.contains(namespace);
    }
}
