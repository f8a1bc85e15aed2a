package vn.dieuphoi.engine.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guarded expressions in the place of the engine's, which see every bean of the application. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExpressionsPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory spring;

    ExpressionsPlugin(ListableBeanFactory spring) {
        this.spring = spring;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(new ExpressionBeans(spring)));
    }
}
