package vn.dieuphoi.engine.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.form.DeployedForms;
import vn.dieuphoi.engine.form.FormSchema;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.StartForm;

/** Checks a submitted start form on the server and keeps its values in one variable until the first step takes them. */
final class GuardedStartForm implements StartFormHandler {

    private final StartFormHandler engine;
    private final DeployedForms forms;
    private final ObjectProvider<StartCheck> checks;
    private final ObjectProvider<StartChoices> choices;

    GuardedStartForm(
            StartFormHandler engine,
            DeployedForms forms,
            ObjectProvider<StartCheck> checks,
            ObjectProvider<StartChoices> choices) {
        this.checks = checks;
        this.choices = choices;
        this.engine = engine;
        this.forms = forms;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return engine.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ProcessDefinitionEntity definition = ((ExecutionEntity) scope).getProcessDefinition();
        if (TaskKeeper.person().isPresent() && !definition.isStartableInTasklist()) {
            throw new Refused("Quy trình này do hệ thống tự bắt đầu theo kế hoạch, không ai bắt đầu bằng tay.");
        }
        Optional<FormSchema> schema = forms.of(engine.createStartFormData(definition));
        if (schema.isPresent()) {
            FormValues values = schema.get().check(SubmittedValue.plain(submitted), chosenFrom());
            String person = TaskKeeper.person().orElse(null);
            checks.stream()
                    .filter(check -> check.model().equals(definition.getKey()))
                    .forEach(check -> check.check(values, person));
            StartForm.keep(scope, values);
        } else if (TaskKeeper.person().isEmpty()) {
            engine.submitFormVariables(submitted, scope);
        } else if (!submitted.isEmpty()) {
            throw new Refused("Quy trình này không có biểu mẫu khởi tạo nên không nhận dữ liệu kèm theo.");
        }
    }

    private Map<String, Object> chosenFrom() {
        Map<String, Object> all = new HashMap<>();
        choices.forEach(each -> all.putAll(each.all()));
        return all;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
