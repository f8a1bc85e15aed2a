package vn.dieuphoi.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Calls that an open page makes while nobody sits before it: they keep no session alive. */
public final class PageCalls extends OncePerRequestFilter {

    private static final String FILTER = "/camunda/api/engine/engine/default/filter";

    private static final RequestMatcher THEM = new OrRequestMatcher(
            path(HttpMethod.GET, FILTER),
            path(HttpMethod.POST, FILTER + "/*/list"),
            path(HttpMethod.POST, FILTER + "/*/count"),
            path(HttpMethod.GET, "/camunda/api/admin/auth/user/default"),
            path(HttpMethod.GET, "/camunda/api/cockpit/**"),
            path(HttpMethod.POST, "/camunda/api/cockpit/**"),
            path(HttpMethod.GET, "/api/clock"),
            path(HttpMethod.GET, "/api/han"),
            path(HttpMethod.GET, "/thong-bao/chua-doc"),
            path(HttpMethod.POST, "/ke-hoach/nhap/*/o-day"),
            PageCalls::reloads,
            path(HttpMethod.GET, "/actuator/**"),
            path(HttpMethod.GET, "/css/**"),
            path(HttpMethod.GET, "/js/**"));

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    /** What {@code reload.js} adds to the address of a page that waits for something to end. */
    private static boolean reloads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getQueryString()).matches("(.*&)?tu-dong=1(&.*)?");
    }

    /** Whether this thread answers one of them; then nothing is written into its session. */
    public static boolean isOneOfThem() {
        return NOW.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        NOW.set(THEM.matches(request));
        try {
            chain.doFilter(request, response);
        } finally {
            NOW.remove();
        }
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
