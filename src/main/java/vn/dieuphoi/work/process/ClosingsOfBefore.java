package vn.dieuphoi.work.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.engine.look.ModelTexts;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Items that run on a model of before, where closing waits for all months and quarters, are finished and can be closed as
 * early as others: once their own path has ended they are marked, and their closing is opened at its place.
 */
@Component
class ClosingsOfBefore {

    private static final String OWN_STEPS = "subProcess_ownSteps";
    private static final String CLOSING_CALL = "callActivity_closing";
    private static final String CLOSING = "userTask_closeItem";
    private static final String JOIN = "gateway_join";
    private static final String PERSON = "userTask_";

    private final WorkRegister register;
    private final PlanRegister plans;
    private final RuntimeService runtime;
    private final ModelTexts models;
    private final HistoryService history;

    ClosingsOfBefore(
            WorkRegister register,
            PlanRegister plans,
            RuntimeService runtime,
            ModelTexts models,
            HistoryService history) {
        this.register = register;
        this.plans = plans;
        this.runtime = runtime;
        this.models = models;
        this.history = history;
    }

    @EventListener
    @Transactional
    void afterDeployment(ModelsDeployed deployed) {
        open();
    }

    /** @return how many were opened */
    @Transactional
    int open() {
        int opened = 0;
        for (WorkItem item : onModelsOfBefore()) {
            Optional<Instant> ended = endOfOwnPath(item.processInstance());
            if (ended.isPresent() && !carriesOver(item.key())) {
                register.finishContent(item.key(), Actor.SYSTEM, ended.get());
                // What waits at the join would open a second closing in December.
                runtime.createProcessInstanceModification(item.processInstance())
                        .cancelAllForActivity(JOIN)
                        .startBeforeActivity(CLOSING)
                        .execute();
                opened++;
            }
        }
        return opened;
    }

    private List<WorkItem> onModelsOfBefore() {
        Set<String> ofBefore = models.running(OWN_STEPS, CLOSING_CALL);
        return ofBefore.isEmpty()
                ? List.of()
                : register.unfinished().stream()
                        .filter(item -> ofBefore.contains(item.processInstance()))
                        .toList();
    }

    /** Empty while it goes on. */
    private Optional<Instant> endOfOwnPath(String instance) {
        Set<String> active = active(instance);
        boolean goesOn =
                active.contains(OWN_STEPS) || active.stream().anyMatch(activity -> activity.startsWith(PERSON));
        return goesOn ? Optional.empty() : lastPersonalEnd(instance);
    }

    private Set<String> active(String instance) {
        ActivityInstance tree = runtime.getActivityInstance(instance);
        return Stream.concat(
                        Arrays.stream(tree.getChildActivityInstances()).map(ActivityInstance::getActivityId),
                        Arrays.stream(tree.getChildTransitionInstances()).map(waiting -> waiting.getActivityId()))
                .collect(Collectors.toSet());
    }

    /** Of the own steps, or of the approval after them; empty when the own steps have not begun. */
    private Optional<Instant> lastPersonalEnd(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .filter(done -> done.getActivityId().equals(OWN_STEPS))
                .map(HistoricActivityInstance::getEndTime)
                .map(Date::toInstant)
                .findFirst()
                .map(steps -> laterApproval(instance, steps));
    }

    private Instant laterApproval(String instance, Instant steps) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("userTask")
                .finished()
                .list()
                .stream()
                .map(done -> done.getEndTime().toInstant())
                .filter(steps::isBefore)
                .max(Instant::compareTo)
                .orElse(steps);
    }

    private boolean carriesOver(WorkKey work) {
        return work.itemCode()
                .filter(code -> plans.item(work.plan(), code).carriesOver())
                .isPresent();
    }
}
