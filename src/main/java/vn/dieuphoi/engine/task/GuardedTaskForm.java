package vn.dieuphoi.engine.task;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.form.DeployedForms;
import vn.dieuphoi.engine.form.FormSchema;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ListenersOfForms;
import vn.dieuphoi.engine.form.SubmittedForms;

/** Checks a submitted task form on the server and keeps its values out of the process variables. */
final class GuardedTaskForm implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final DeployedForms forms;
    private final TaskKeeper keeper;
    private final ListenersOfForms reads;

    GuardedTaskForm(TaskFormHandler engine, DeployedForms forms, TaskKeeper keeper, ListenersOfForms reads) {
        this.reads = reads;
        this.engine = engine;
        this.forms = forms;
        this.keeper = keeper;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return engine.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        TaskTurn.take(task);
        keeper.requireAssignee(task);
        Optional<FormSchema> schema = forms.of(engine.createTaskForm(task), task);
        if (schema.isPresent()) {
            Map<String, Object> around = SubmittedValue.visible(task.getVariablesTyped(false));
            FormValues values = schema.get().check(SubmittedValue.plain(submitted), around);
            SubmittedForms.current().accept(task.getId(), values.readBy(reads.of(task)));
        } else if (TaskKeeper.person().isEmpty()) {
            engine.submitFormVariables(submitted, scope);
        } else if (!submitted.isEmpty()) {
            throw new Refused("Công việc này không có biểu mẫu nên không nhận dữ liệu kèm theo.");
        }
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
