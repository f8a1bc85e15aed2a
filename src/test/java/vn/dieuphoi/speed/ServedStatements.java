package vn.dieuphoi.speed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The statements that the server sends for what is asked of it over HTTP, ours and the engine's, by what Spring, Hibernate and
 * MyBatis log of each. Those that keep the session are told apart.
 */
final class ServedStatements implements AutoCloseable {

    private static final List<String> LOGGERS = List.of(
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.hibernate.SQL",
            "org.camunda.bpm.engine.impl.persistence.entity");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread().getName().startsWith("http-nio-")) {
                super.append(event);
            }
        }
    };

    ServedStatements() {
        heard.start();
        LOGGERS.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(heard);
        });
    }

    /** Without those that keep the session. */
    List<String> texts() {
        return List.copyOf(heard.list).stream()
                .map(ServedStatements::text)
                .filter(text -> !text.isEmpty() && !text.contains("SPRING_SESSION"))
                .toList();
    }

    private static String text(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (event.getLoggerName().startsWith("org.camunda")) {
            return message.startsWith("==>  Preparing: ") ? message.substring("==>  Preparing: ".length()) : "";
        }
        return event.getLoggerName().startsWith("org.hibernate")
                        || message.startsWith("Executing prepared SQL statement [")
                        || message.startsWith("Executing SQL query [")
                ? message
                : "";
    }

    @Override
    public void close() {
        LOGGERS.forEach(name -> {
            logger(name).detachAppender(heard);
            logger(name).setAdditive(true);
            logger(name).setLevel(null);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
