package vn.dieuphoi.engine.clock;

import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Has the starter ask {@link TimerThreads} instead of starting the engine's threads itself. */
@Component
class TimersStart implements BeanPostProcessor {

    private final ObjectProvider<TimerThreads> threads;

    TimersStart(ObjectProvider<TimerThreads> threads) {
        this.threads = threads;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobExecutorStartingEventListener ? new Asking(threads) : bean;
    }

    private static final class Asking extends JobExecutorStartingEventListener {

        private final ObjectProvider<TimerThreads> threads;

        Asking(ObjectProvider<TimerThreads> threads) {
            this.threads = threads;
        }

        @Override
        protected void activate() {
            threads.getObject().open();
        }
    }
}
