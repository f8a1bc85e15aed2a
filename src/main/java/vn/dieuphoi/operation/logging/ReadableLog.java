package vn.dieuphoi.operation.logging;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps repeated traces out of the log of this application. */
@Component
public class ReadableLog implements InitializingBean, DisposableBean {

    private final RepeatedTraces repeated = new RepeatedTraces();

    @Override
    public void afterPropertiesSet() {
        context().addTurboFilter(repeated);
    }

    /** An episode is over: the same failure, should it come again, is news. */
    public void episodeIsOver() {
        repeated.forget();
    }

    @Override
    public void destroy() {
        context().getTurboFilterList().remove(repeated);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
