package vn.dieuphoi.engine.start;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application can be reached, once it can. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final Environment environment;

    ReadyNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            Duration taken = event.getTimeTaken() == null ? Duration.ZERO : event.getTimeTaken();
            LOG.info("Điều Phối đã sẵn sàng sau {} giây: http://localhost:{}", taken.toSeconds(), port);
        }
    }
}
