package vn.dieuphoi.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What follows from an act by our own rules is done whoever acts: a leader who changes the lead of an item may not touch a
 * partner's request, and yet it has to be withdrawn.
 */
@Component
public class OwnActs {

    private final ObjectProvider<ProcessEngine> engine;

    OwnActs(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Joins the caller's transaction; the engine asks for nobody's rights. */
    public void act(Runnable act) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    act.run();
                    return null;
                }));
    }
}
