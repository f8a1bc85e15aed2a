package vn.dieuphoi.models.check.naming;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FormalExpression;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Ids read {@code elementType_camelCaseName}; none of those that a modeler makes up survives. */
final class ElementIdRule implements Rule {

    private static final Pattern OURS = Pattern.compile("([a-z][A-Za-z]*)_[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");

    /** What a modeler gives: a type in capitals and seven letters and figures. */
    private static final Pattern MADE_UP = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{6,8}");

    @Override
    public void check(Model model, Project project, Report report) {
        for (BaseElement element : model.all(BaseElement.class)) {
            String id = element.getId();
            boolean anonymous = element instanceof Process || element instanceof FormalExpression || id == null;
            if (!anonymous && isSemantic(element)) {
                check(element, id, report);
            }
        }
    }

    private static void check(BaseElement element, String id, Report report) {
        if (MADE_UP.matcher(id).matches()) {
            report.add(element, "mã do phần mềm tự đặt; hãy đặt lại theo kiểu userTask_tenViec");
        } else if (!OURS.matcher(id).matches()) {
            report.add(element, "mã phải theo kiểu loại_tênKhôngDấu, ví dụ userTask_closeItem");
        } else if (!(element instanceof EventDefinition)
                && !types(element).contains(id.substring(0, id.indexOf('_')))) {
            report.add(element, "phần đầu của mã phải là " + String.join(" hoặc ", types(element)));
        }
    }

    private static Set<String> types(BaseElement element) {
        String type = element.getElementType().getTypeName();
        return switch (type) {
            case "sequenceFlow" -> Set.of("flow", "sequenceFlow");
            case "exclusiveGateway", "parallelGateway" -> Set.of("gateway");
            case "intermediateCatchEvent" -> Set.of("timerEvent", "messageEvent");
            case "intermediateThrowEvent" -> Set.of("escalationEvent", "throwEvent");
            case "transaction" -> Set.of("subProcess");
            default -> Set.of(type);
        };
    }

    /** Diagram elements are named after what they draw and are not looked at. */
    private static boolean isSemantic(BaseElement element) {
        return element.getElementType().getTypeNamespace().endsWith("/MODEL");
    }
}
