package vn.dieuphoi.engine.clock;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What a called process waits for in the beginning, and has passed already, is not waited for: the caller's own timer
 * came for it, and a second job would only do the first one's work again. Nothing leads back to such a wait, so nothing
 * can turn in a circle by it; and a process that nobody called has its start to itself.
 */
@Component
class PassedMoments extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new NoticingWaits());
        engine.setCustomPreBPMNParseListeners(listeners);
        // The engine moves to another version only what waits by behaviours that it knows, class by class.
        if (!SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.contains(PassedOrNot.class)) {
            SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(PassedOrNot.class);
        }
    }

    private static final class NoticingWaits extends AbstractBpmnParseListener {

        @Override
        public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl wait) {
            wait.setActivityBehavior(new PassedOrNot(wait.getActivityBehavior()));
        }
    }

    private static final class PassedOrNot extends IntermediateCatchEventActivityBehavior {

        private final ActivityBehavior waiting;

        private PassedOrNot(ActivityBehavior waiting) {
            super(false);
            this.waiting = waiting;
        }

        @Override
        public void execute(ActivityExecution execution) throws Exception {
            ExecutionEntity token = (ExecutionEntity) execution;
            if (token.getProcessInstance().getSuperExecutionId() != null && isFirst(token) && hasPassed(token)) {
                // Its timer ends with it, unwritten.
                leave(execution);
            } else {
                waiting.execute(execution);
            }
        }

        private static boolean isFirst(ExecutionEntity token) {
            ActivityImpl wait = token.getActivity();
            return wait.getFlowScope() == wait.getProcessDefinition()
                    && wait.getIncomingTransitions().stream()
                            .allMatch(flow ->
                                    flow.getSource().getIncomingTransitions().isEmpty());
        }

        private static boolean hasPassed(ExecutionEntity token) {
            return token.getJobs().stream()
                    .map(JobEntity.class::cast)
                    .anyMatch(job -> TimerCatchIntermediateEventJobHandler.TYPE.equals(job.getJobHandlerType())
                            && !job.getDuedate().after(ClockUtil.getCurrentTime()));
        }
    }
}
