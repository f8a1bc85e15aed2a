package vn.dieuphoi.operation.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets the first trace of a failure into the log and keeps out those that only repeat it: a failing job is tried again
 * and again, and a hundred jobs fail for one reason. How many there are stands on the page, not in the log.
 */
final class RepeatedTraces extends TurboFilter {

    /** Who repeats: the engine's job threads, our own rounds, and the pool. */
    private static final List<String> SPEAKERS = List.of(
            "org.camunda.bpm.engine",
            "vn.dieuphoi.engine.clock.DueJobs",
            "vn.dieuphoi.engine.clock.BackgroundRounds",
            "vn.dieuphoi.messages.Outbox",
            "vn.dieuphoi.operation",
            "com.zaxxer.hikari",
            "org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    /** Those of them that repeat in single lines, one for each connection. */
    private static final List<String> WITHOUT_TRACE = List.of("com.zaxxer.hikari", "org.hibernate");

    /** More sorts of failure than ever stood at once; beyond it something new in each is better told twice. */
    private static final int REMEMBERED = 500;

    /** What goes on for days is told each day, in nanoseconds. */
    private static final long DAY = Duration.ofDays(1).toNanos();

    private final Map<String, Long> told = new ConcurrentHashMap<>();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        // Asked for each line of each logger, most of them switched off.
        if (format == null
                || level.toInt() < Level.WARN_INT
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || SPEAKERS.stream().noneMatch(logger.getName()::startsWith)) {
            return FilterReply.NEUTRAL;
        }
        @Nullable Throwable thrown = failure == null ? thrown(parameters) : failure;
        if (thrown == null && WITHOUT_TRACE.stream().noneMatch(logger.getName()::startsWith)) {
            return FilterReply.NEUTRAL;
        }
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        long now = System.nanoTime();
        boolean news = told.merge(
                        signature(logger, format, thrown),
                        now,
                        (before, again) -> again - before > DAY ? again : before)
                == now;
        return news ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** What is over may be told again when it begins anew. */
    void forget() {
        told.clear();
    }

    private static @Nullable Throwable thrown(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable last
                ? last
                : null;
    }

    /** The same reason at another job: ids and numbers do not tell failures apart. */
    private static String signature(Logger logger, String format, @Nullable Throwable thrown) {
        StringBuilder signature = new StringBuilder(logger.getName()).append('|');
        if (thrown == null) {
            return signature.append(sort(format)).toString();
        }
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return signature
                .append(sort(format).split("[:{]", 2)[0])
                .append('|')
                .append(deepest.getClass().getName())
                .append('|')
                .append(sort(String.valueOf(deepest.getMessage())))
                .toString();
    }

    private static String sort(String words) {
        return words.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}|'[^']*'|\"[^\"]*\"|\\d+", "#");
    }
}
