package vn.dieuphoi.operation.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.Outage;
import vn.dieuphoi.operation.database.DatabasePresence;

/**
 * Answers at once while the database is away, before anything asks it, and for those whom it left in the middle. A
 * connection that was cut is no fault of the page: it says "try again" too.
 */
final class AwayFilter implements Filter {

    private static final String HEALTH = "/actuator/health";

    private final DatabasePresence presence;

    AwayFilter(DatabasePresence presence) {
        this.presence = presence;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        String path = path(request);
        if (path.startsWith(HEALTH)) {
            // Who asks stands in the database.
            tryIt(presence.away() ? new OfNobody(request) : request, response, chain, path);
        } else if (presence.away() || isOutage(request)) {
            AwayAnswer.write(request, response, path, AwayAnswer.Cause.DATABASE);
        } else {
            tryIt(request, response, chain, path);
        }
    }

    private void tryIt(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!presence.away() && !Outage.isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            AwayAnswer.write(request, response, path, AwayAnswer.Cause.DATABASE);
            return;
        }
        // The engine's interfaces turn every failure into an answer of their own, and health says itself what is away.
        boolean failed =
                !path.startsWith(HEALTH) && response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (failed && presence.away() && !response.isCommitted()) {
            AwayAnswer.write(request, response, path, AwayAnswer.Cause.DATABASE);
        }
    }

    /** An error page that is about to be shown for a failure that nobody caught. */
    private static boolean isOutage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Outage.isBehind(failure);
    }

    /** As the browser asked, also while an error page is made for it. */
    private static String path(HttpServletRequest request) {
        @Nullable Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before instanceof String uri ? uri : request.getRequestURI();
    }

    /** The same question without the session. */
    private static final class OfNobody extends HttpServletRequestWrapper {

        OfNobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }
}
