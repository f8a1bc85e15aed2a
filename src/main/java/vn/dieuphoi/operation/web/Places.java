package vn.dieuphoi.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * As many as are served at a time: fewer than the pool has connections, so that timers and health never wait for people.
 * Whoever finds no place in time is told so at once instead of holding a thread until a connection is refused.
 */
final class Places {

    /** Together with the answer within two seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** For timers, background rounds and health. */
    private static final int KEPT_FREE = 6;

    private static final int FEWEST = 2;

    /** Files that ask no database, and what lasts as long as somebody's line is slow. */
    private static final List<String> WITHOUT = List.of(
            "/css/",
            "/js/",
            "/webjars/",
            "/images/",
            "/favicon.ico",
            "/camunda/app/",
            "/camunda/lib/",
            "/camunda/assets/",
            "/minh-chung/",
            "/actuator/");

    private final Semaphore free;

    /** @param connections how many the pool has */
    Places(int connections) {
        // In turn: whoever waits longest comes next.
        free = new Semaphore(Math.max(FEWEST, connections - KEPT_FREE), true);
    }

    /** Whether the call takes a place at all. */
    static boolean isNeeded(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String type = request.getContentType();
        return WITHOUT.stream().noneMatch(path::startsWith) && (type == null || !type.startsWith("multipart/"));
    }

    /** @return false when none became free in time */
    boolean take() {
        try {
            return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack() {
        free.release();
    }
}
