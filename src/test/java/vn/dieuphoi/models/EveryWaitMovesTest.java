package vn.dieuphoi.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dieuphoi.JourneyTest;

/**
 * Wherever running work of a shipped model can wait, it can be moved to the model's next version. The engine moves only
 * what waits by behaviours that it knows, so a behaviour of ours in the stock one's place would keep it where it is.
 */
@JourneyTest
class EveryWaitMovesTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void toAnotherVersionThatDoesNotDiffer() {
        List<ProcessDefinition> models =
                repository.createProcessDefinitionQuery().latestVersion().list();

        assertThat(models).hasSizeGreaterThan(50);
        assertThat(models.stream().flatMap(this::staying)).isEmpty();
    }

    private Stream<String> staying(ProcessDefinition model) {
        Set<String> moving = runtime
                .createMigrationPlan(model.getId(), model.getId())
                .mapEqualActivities()
                .build()
                .getInstructions()
                .stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        return Stream.of(
                        UserTask.class,
                        IntermediateCatchEvent.class,
                        CallActivity.class,
                        ReceiveTask.class,
                        EventBasedGateway.class)
                .map(type -> repository.getBpmnModelInstance(model.getId()).getModelElementsByType(type))
                .flatMap(Collection::stream)
                .map(FlowNode::getId)
                .filter(step -> !moving.contains(step))
                .map(step -> model.getKey() + ": " + step);
    }
}
