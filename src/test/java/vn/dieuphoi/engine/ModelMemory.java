package vn.dieuphoi.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Memory;

/** The models as the engine has parsed them, with what it noted on them. */
@Component
class ModelMemory implements Memory {

    private final ProcessEngineConfigurationImpl engine;

    ModelMemory(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void forget() {
        engine.getDeploymentCache().purgeCache();
    }
}
