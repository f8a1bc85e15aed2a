package vn.dieuphoi.models.desk.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.due.ChangedModel;
import vn.dieuphoi.engine.due.MovedTaskDay;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.difference.Aspect;
import vn.dieuphoi.models.difference.ModelDifference;
import vn.dieuphoi.models.difference.ModelElements;

/**
 * Moves running instances between versions and lets their open tasks follow. Timers that wait keep their moment, unless
 * the two versions reckon it differently: the engine would start a timer anew from the day of the move.
 */
@Component
public class WorkMover {

    private final RuntimeService runtime;
    private final DeployedModels models;
    private final ChangedModel changed;

    WorkMover(RuntimeService runtime, DeployedModels models, ChangedModel changed) {
        this.runtime = runtime;
        this.models = models;
        this.changed = changed;
    }

    /** Steps of one version that the engine finds again in another. */
    public Set<String> found(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build().getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    /** By which version each of the instances runs that have not ended. */
    Map<String, String> versions(Set<String> instances) {
        Map<String, String> versions = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .list()
                .forEach(instance -> versions.put(instance.getId(), instance.getProcessDefinitionId()));
        return versions;
    }

    /**
     * Moves all of them; the engine refuses all when one cannot move.
     *
     * @param undone due dates that go back with it, by task
     * @return the tasks whose due date moved
     */
    List<MovedTaskDay> move(List<MovedWork> work, Map<String, MovedTaskDay> undone) {
        List<MovedTaskDay> days = new ArrayList<>();
        groups(work).forEach((group, together) -> days.addAll(moveTogether(group, together, undone)));
        return days;
    }

    /**
     * Moves those that can move. Only for a transaction that is taken back: after a refusal it cannot be kept.
     *
     * @param undone due dates that go back with it, by task
     * @return why not, by process instance
     */
    public Map<String, String> tryToMove(List<MovedWork> work, Map<String, MovedTaskDay> undone) {
        Map<String, String> refused = new HashMap<>();
        groups(work).forEach((group, together) -> {
            try {
                moveTogether(group, together, undone);
            } catch (OptimisticLockingException meanwhile) {
                throw meanwhile;
            } catch (ProcessEngineException notAll) {
                together.forEach(one -> tryOne(group, one, undone, refused));
            }
        });
        return refused;
    }

    private void tryOne(
            MovedWork.Group group, MovedWork one, Map<String, MovedTaskDay> undone, Map<String, String> refused) {
        try {
            moveTogether(group, List.of(one), undone);
        } catch (OptimisticLockingException meanwhile) {
            throw meanwhile;
        } catch (ProcessEngineException notThis) {
            refused.put(one.instance(), EngineWords.of(notThis, elements(group.from())));
        }
    }

    private static Map<MovedWork.Group, List<MovedWork>> groups(List<MovedWork> work) {
        Map<MovedWork.Group, List<MovedWork>> groups = new LinkedHashMap<>();
        work.forEach(one ->
                groups.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        return groups;
    }

    private List<MovedTaskDay> moveTogether(
            MovedWork.Group group, List<MovedWork> work, Map<String, MovedTaskDay> undone) {
        List<String> instances = work.stream().map(MovedWork::instance).toList();
        runtime.newMigration(plan(group)).processInstanceIds(instances).execute();
        ModelDifference difference = ModelDifference.between(bpmn(group.from()), Map.of(), bpmn(group.to()), Map.of());
        return changed.follow(
                instances,
                with(group, difference.with(Aspect.NAME)),
                with(group, difference.with(Aspect.GROUP)),
                with(group, difference.with(Aspect.DUE, Aspect.TIMER)),
                undone);
    }

    /** A task that goes on at another step takes over all that this step says. */
    private static Set<String> with(MovedWork.Group group, Set<String> different) {
        Set<String> all = new HashSet<>(different);
        all.addAll(group.steps().values());
        return all;
    }

    private MigrationPlan plan(MovedWork.Group group) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(group.from(), group.to());
        for (MigrationInstruction equal : runtime.createMigrationPlan(group.from(), group.to())
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            if (!group.steps().containsKey(equal.getSourceActivityId())) {
                MigrationInstructionBuilder instruction =
                        plan.mapActivities(equal.getSourceActivityId(), equal.getTargetActivityId());
                if (equal.isUpdateEventTrigger()) {
                    instruction.updateEventTrigger();
                }
            }
        }
        Set<String> known = elements(group.from()).elements().keySet();
        group.steps().forEach((from, to) -> {
            if (known.contains(from)) {
                plan.mapActivities(from, to);
            }
        });
        return plan.build();
    }

    ModelElements elements(String definition) {
        return ModelElements.of(bpmn(definition));
    }

    private String bpmn(String definition) {
        return models.version(definition)
                .map(version -> models.content(version).bpmn())
                .orElseThrow(() -> new IllegalStateException("Không có phiên bản " + definition));
    }
}
