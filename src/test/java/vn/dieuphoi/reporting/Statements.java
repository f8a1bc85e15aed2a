package vn.dieuphoi.reporting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that the real beans send on the test's own thread, by what Spring and Hibernate log of each; the
 * outbox has a thread of its own.
 */
public final class Statements implements AutoCloseable {

    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private final Thread own = Thread.currentThread();

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() == own) {
                super.append(event);
            }
        }
    };

    public Statements() {
        heard.start();
        LOGGERS.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(heard);
        });
    }

    public int count() {
        return (int) heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement [")
                        || message.startsWith("Executing SQL query [")
                        || message.startsWith("select")
                        || message.startsWith("insert")
                        || message.startsWith("update"))
                .count();
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
