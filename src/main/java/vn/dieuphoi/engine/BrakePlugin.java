package vn.dieuphoi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
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

    /** Those that belong to a process; the engine's own housekeeping is not counted. */
    private static final Set<String> OF_PROCESSES = Set.of(
            AsyncContinuationJobHandler.TYPE,
            TimerStartEventJobHandler.TYPE,
            TimerStartEventSubprocessJobHandler.TYPE,
            TimerCatchIntermediateEventJobHandler.TYPE,
            TimerExecuteNestedActivityJobHandler.TYPE);

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

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getJobHandlers()
                .replaceAll((type, handler) -> OF_PROCESSES.contains(type) ? counting(handler) : handler);
    }

    @SuppressWarnings("unchecked")
    private JobHandler<?> counting(JobHandler<?> handler) {
        return new CountedJobs<>((JobHandler<JobHandlerConfiguration>) handler);
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

    private final class CountedJobs<T extends JobHandlerConfiguration> implements JobHandler<T> {

        private final JobHandler<T> handler;

        CountedJobs(JobHandler<T> handler) {
            this.handler = handler;
        }

        @Override
        public String getType() {
            return handler.getType();
        }

        @Override
        public void execute(T configuration, ExecutionEntity execution, CommandContext command, String tenant) {
            @Nullable JobEntity job = command.getCurrentJob();
            @Nullable String process = job == null ? null : job.getProcessDefinitionKey();
            if (process != null && counts.ran(process)) {
                brake.getObject().pull(process);
            }
            handler.execute(configuration, execution, command, tenant);
        }

        @Override
        public T newConfiguration(String text) {
            return handler.newConfiguration(text);
        }

        @Override
        public void onDelete(T configuration, JobEntity job) {
            handler.onDelete(configuration, job);
        }
    }
}
