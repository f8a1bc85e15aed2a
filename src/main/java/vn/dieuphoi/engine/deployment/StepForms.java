package vn.dieuphoi.engine.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which Camunda Form each step of a deployed model shows, by the form's key. The engine keeps it with the parsed step; its
 * public services would read the model's XML once more for it.
 *
 * @param deployment the id of the deployment that holds the forms
 * @param byStep the form's key by the step's id; steps without a form are missing
 */
public record StepForms(String deployment, Map<String, String> byStep) {

    /** Empty when the step has none. Runs inside an engine command. */
    public static Optional<String> of(DelegateTask task) {
        return key(((TaskEntity) task).getTaskDefinition());
    }

    /** @param definition the id of a deployed process definition */
    public static StepForms ofModel(RepositoryService repository, String definition) {
        ProcessDefinitionEntity model =
                (ProcessDefinitionEntity) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition);
        Map<String, String> byStep = new HashMap<>();
        model.getTaskDefinitions().forEach((step, task) -> key(task).ifPresent(form -> byStep.put(step, form)));
        return new StepForms(model.getDeploymentId(), Map.copyOf(byStep));
    }

    private static Optional<String> key(@Nullable TaskDefinition step) {
        return Optional.ofNullable(step)
                .map(TaskDefinition::getCamundaFormDefinitionKey)
                .map(Expression::getExpressionText);
    }
}
