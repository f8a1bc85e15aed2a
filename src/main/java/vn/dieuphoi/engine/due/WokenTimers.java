package vn.dieuphoi.engine.due;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets processes that wait for a day go on now and look again, because what they wait for has changed. */
@Component
public class WokenTimers {

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final ManagementService management;

    WokenTimers(ObjectProvider<ProcessEngine> engine, RuntimeService runtime, ManagementService management) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
    }

    /** @param models keys of the processes whose timers are due now, of those that run under the business key */
    @Transactional
    public void wake(String businessKey, Set<String> models) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    waiting(businessKey, models).forEach(this::dueNow);
                    return null;
                }));
    }

    private List<Job> waiting(String businessKey, Set<String> models) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKeyIn(models.toArray(String[]::new))
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    private void dueNow(Job timer) {
        Date now = ClockUtil.getCurrentTime();
        if (timer.getDuedate() != null && timer.getDuedate().after(now)) {
            management.setJobDuedate(timer.getId(), now);
        }
    }
}
