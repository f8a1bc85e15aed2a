package vn.dieuphoi.operation.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class DrainingTest {

    @Test
    void aNodeSaysThatItIsGoingBeforeTheWebServerTakesNobodyAndServesOnForAMoment() {
        GenericApplicationContext application = new GenericApplicationContext();
        List<Object> said = new ArrayList<>();
        application.addApplicationListener(event -> {
            if (event instanceof AvailabilityChangeEvent<?> change) {
                said.add(change.getState());
            }
        });
        application.refresh();
        Draining draining = new Draining(application, Duration.ofMillis(300));
        draining.start();

        long begun = System.nanoTime();
        draining.stop();

        assertThat(said).containsExactly(ReadinessState.REFUSING_TRAFFIC);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(draining.isRunning()).isFalse();
        assertThat(draining.getPhase())
                .as("what has the higher phase stops first")
                .isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
        application.close();
    }
}
