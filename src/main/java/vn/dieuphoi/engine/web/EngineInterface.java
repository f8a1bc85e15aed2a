package vn.dieuphoi.engine.web;

import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's interface for its web applications, with our answers to refusals; instantiated by name. */
public class EngineInterface extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        return withOurAnswers(super.getClasses());
    }

    static Set<Class<?>> withOurAnswers(Set<Class<?>> theirs) {
        Set<Class<?>> classes = new HashSet<>(theirs);
        // The engine's own answers name classes, statements and permissions.
        classes.removeIf(ExceptionMapper.class::isAssignableFrom);
        classes.add(RefusedAnswer.class);
        classes.add(NotAllowedAnswer.class);
        classes.add(FailedAnswer.class);
        classes.add(MisreadAnswer.class);
        return classes;
    }
}
