package vn.dieuphoi.engine.web;

import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;

/** Admin's own interface, with our answers; instantiated by name. */
public class AdminInterface extends AdminApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return EngineInterface.withOurAnswers(super.getClasses());
    }
}
