package vn.dieuphoi.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.engine.clock.BackgroundRounds;

class RepeatedTracesTest {

    private final LoggerContext logs = new LoggerContext();
    private final RepeatedTraces repeated = new RepeatedTraces();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger jobs = logs.getLogger("org.camunda.bpm.engine.jobexecutor");

    @BeforeEach
    void listen() {
        repeated.start();
        logs.addTurboFilter(repeated);
        lines.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @Test
    void aHundredJobsThatFailForOneReasonLeaveOneTrace() {
        for (int job = 0; job < 100; job++) {
            jobs.warn("ENGINE-14002 Exception while executing job {}: ", "job-" + job, failure("mục 3." + job));
        }
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.get(0).getThrowableProxy()).isNotNull();
    }

    @Test
    void anotherReasonAndWhatComesAfterTheEndOfAnEpisodeAreTold() {
        jobs.warn("ENGINE-14002 Exception while executing job {}: ", "a", failure("x"));
        jobs.warn("ENGINE-14002 Exception while executing job {}: ", "a", new IllegalArgumentException("khác"));
        repeated.forget();
        jobs.warn("ENGINE-14002 Exception while executing job {}: ", "a", failure("x"));

        assertThat(lines.list).hasSize(3);
    }

    @Test
    void whoSpeaksForPagesIsNeverCutShort() {
        Logger page = logs.getLogger("org.apache.catalina.core");
        page.error("Servlet.service() threw exception", failure("x"));
        page.error("Servlet.service() threw exception", failure("x"));
        jobs.warn("ENGINE-14033 no trace");
        jobs.warn("ENGINE-14033 no trace");

        assertThat(lines.list).hasSize(4);
    }

    /** Every two seconds while the database is away, whichever it is. */
    @Test
    void roundsThatFailAgainAndAgainLeaveOneTraceEach() {
        LoggerContext real = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = real.getLogger(Logger.ROOT_LOGGER_NAME);
        real.addTurboFilter(repeated);
        root.addAppender(lines);
        try {
            for (String name : List.of("one", "other")) {
                FailingRounds rounds = new FailingRounds(name);
                for (int round = 0; round < 50; round++) {
                    rounds.fail();
                }
            }
        } finally {
            root.detachAppender(lines);
            real.getTurboFilterList().remove(repeated);
        }
        assertThat(lines.list).hasSize(2).allMatch(line -> line.getThrowableProxy() != null);
    }

    private static final class FailingRounds extends BackgroundRounds {

        FailingRounds(String name) {
            super(name, Duration.ofHours(1));
        }

        void fail() {
            survive();
        }

        @Override
        protected void round() {
            throw (IllegalStateException) failure("x");
        }
    }

    private static Throwable failure(String which) {
        return new IllegalStateException("of job", new IllegalStateException("duplicate key '" + which + "'"));
    }
}
