package vn.dieuphoi.operation.node;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop says first that it is going ({@code /actuator/health/readiness} answers 503) and serves on for
 * a moment, so that a proxy sees it before it finds nobody. Then the web server finishes what is on its way.
 */
@Component
@ConditionalOnWebApplication
class Draining implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final ApplicationContext application;
    private final Duration drain;
    private volatile boolean running;

    Draining(ApplicationContext application, @Value("${dieuphoi.node.drain}") Duration drain) {
        this.application = application;
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
        if (drain.isZero()) {
            return;
        }
        LOG.info("Máy này sắp dừng: còn phục vụ {} giây để proxy chuyển người dùng sang máy khác", drain.toSeconds());
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else stops. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
