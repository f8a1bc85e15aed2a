package vn.dieuphoi.engine.web;

import java.util.Set;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;

/** Cockpit's own interface, with our answers; instantiated by name. */
public class CockpitInterface extends CockpitApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return EngineInterface.withOurAnswers(super.getClasses());
    }
}
