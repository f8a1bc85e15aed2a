package vn.dieuphoi.models.check;

import java.util.Map;
import java.util.Set;

/** No code in the XML: no scripts, no class names, no values computed on the way. */
final class NoCodeRule implements Rule {

    private static final Set<String> ELEMENTS =
            Set.of("script", "scriptTask", "executionListener", "inputOutput", "connector", "field", "taskMetadata");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "camunda:class",
            "expression", "camunda:expression",
            "resultVariable", "camunda:resultVariable",
            "scriptFormat", "scriptFormat",
            "resource", "camunda:resource",
            "variableMappingClass", "camunda:variableMappingClass",
            "variableMappingDelegateExpression", "camunda:variableMappingDelegateExpression",
            "language", "language");

    @Override
    public void check(Model model, Project project, Report report) {
        for (XmlPlace place : model.places()) {
            if (ELEMENTS.contains(place.tag())) {
                report.add(place.owner(), "không dùng " + place.tag() + " trong mô hình; hãy đưa phần này vào Java");
            }
            place.attributes().keySet().stream()
                    .filter(ATTRIBUTES::containsKey)
                    .forEach(name -> report.add(
                            place.owner(),
                            "không dùng " + ATTRIBUTES.get(name) + "; hãy dùng delegateExpression với tên bean"));
        }
    }
}
