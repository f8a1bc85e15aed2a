package vn.dieuphoi.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A job that failed because the database was away is tried again as soon as it is back: it is not the job's fault, and a
 * pause of minutes or hours after it would be the outage's length once more.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OutagesCostNoRetry extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        FailedJobCommandFactory usual = engine.getFailedJobCommandFactory();
        engine.setFailedJobCommandFactory((job, failure) -> Outage.isBehind(failure)
                ? context -> new UnlockJobCmd(job).execute(context)
                : usual.getCommand(job, failure));
    }
}
