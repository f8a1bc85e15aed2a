package vn.dieuphoi.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every start and every automatic step counted, whoever or whatever causes it. */
@Component
class BrakePlugin extends AbstractProcessEnginePlugin {

    private final RunawayCounts counts;
    private final ObjectProvider<Brake> brake;

    BrakePlugin(RunawayCounts counts, ObjectProvider<Brake> brake) {
        this.counts = counts;
        this.brake = brake;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new CountingStarts());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    /** Only those that belong to a process; the engine's own housekeeping is not counted. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Stream.of(
                        new CountedSteps(),
                        new CountedStarts(),
                        new CountedSubprocesses(),
                        new CountedWaits(),
                        new CountedBoundaries())
                .forEach(handler -> engine.getJobHandlers().put(handler.getType(), handler));
    }

    private void count(CommandContext command) {
        @Nullable JobEntity job = command.getCurrentJob();
        @Nullable String process = job == null ? null : job.getProcessDefinitionKey();
        if (process != null && counts.ran(process)) {
            brake.getObject().pull(process);
        }
    }

    private final class CountingStarts extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (counts.started(process.getKey())) {
                    brake.getObject().pull(process.getKey());
                }
            });
        }
    }

    // The engine sets the next of a repeated timer only after a handler that is one of its own for timers.

    private final class CountedSteps extends AsyncContinuationJobHandler {

        @Override
        public void execute(
                AsyncContinuationConfiguration configuration,
                ExecutionEntity execution,
                CommandContext command,
                String tenant) {
            count(command);
            super.execute(configuration, execution, command, tenant);
        }
    }

    private final class CountedStarts extends TimerStartEventJobHandler {

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            count(command);
            super.execute(configuration, execution, command, tenant);
        }
    }

    private final class CountedSubprocesses extends TimerStartEventSubprocessJobHandler {

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            count(command);
            super.execute(configuration, execution, command, tenant);
        }
    }

    private final class CountedWaits extends TimerCatchIntermediateEventJobHandler {

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            count(command);
            super.execute(configuration, execution, command, tenant);
        }
    }

    private final class CountedBoundaries extends TimerExecuteNestedActivityJobHandler {

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            count(command);
            super.execute(configuration, execution, command, tenant);
        }
    }
}
