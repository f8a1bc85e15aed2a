package vn.dieuphoi.models.check.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import vn.dieuphoi.engine.expression.ModelExpression;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.check.XmlPlace;

/** Expressions keep to the small language and name beans, methods and variables that exist. */
final class ExpressionRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Set<String> variables = variables(model);
        for (XmlPlace place : model.places()) {
            for (String text : expressions(place)) {
                Optional<ModelExpression> expression = ModelExpression.read(text);
                if (expression.isEmpty()) {
                    report.add(
                            place.owner(),
                            "biểu thức " + text
                                    + " là mã lệnh; chỉ dùng tên và hàm có sẵn, ví dụ ${due.workingDays(5)}, so sánh với chữ, ! và &&");
                }
                expression.ifPresent(each -> each.parts()
                        .forEach(part -> new PartCheck(project.beans(), variables)
                                .fault(part)
                                .ifPresent(fault -> report.add(place.owner(), "biểu thức " + text + ": " + fault))));
            }
        }
    }

    private static List<String> expressions(XmlPlace place) {
        List<String> found = new ArrayList<>(place.attributes().values());
        // Documentation too: the engine evaluates it as it does names.
        found.add(place.text());
        found.removeIf(text -> !text.contains("${") && !text.contains("#{"));
        return found;
    }

    private static Set<String> variables(Model model) {
        Set<String> variables = new HashSet<>(PartCheck.VARIABLES.keySet());
        for (MultiInstanceLoopCharacteristics loop : model.all(MultiInstanceLoopCharacteristics.class)) {
            variables.add(Model.camunda(loop, "elementVariable"));
        }
        return variables;
    }
}
