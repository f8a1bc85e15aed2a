package vn.dieuphoi.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBeans;

/** No code comes in with a model, whatever the way; and if some did, there is no script engine to run it. */
@Component
class ModelGate extends AbstractProcessEnginePlugin {

    private final ExpressionBeans beans;

    ModelGate(ListableBeanFactory spring) {
        this.beans = new ExpressionBeans(spring);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setBpmnParseFactory(parser -> new GuardedParse(parser, beans::isNamed));
        List<Deployer> deployers = new ArrayList<>(List.of(new ModelsAndForms()));
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
    }
}
