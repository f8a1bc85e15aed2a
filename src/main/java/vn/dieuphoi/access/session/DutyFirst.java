package vn.dieuphoi.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever has something to do about the own account first to the page where it is done, whatever page was asked for. */
public abstract class DutyFirst extends OncePerRequestFilter {

    private final RequestMatcher open;
    private final RequestMatcher calls;
    private final String page;
    private final String words;

    /**
     * @param open what can be asked for all the same
     * @param calls which are told so instead of being led to a page
     * @param page where it is done
     * @param words what calls are told
     */
    protected DutyFirst(RequestMatcher open, RequestMatcher calls, String page, String words) {
        this.open = open;
        this.calls = calls;
        this.page = page;
        this.words = words;
    }

    /** Whether whoever is signed in must do it before anything else. */
    protected abstract boolean isDue(Authentication login);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (open.matches(request) || login == null || !isDue(login)) {
            chain.doFilter(request, response);
        } else if (calls.matches(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"message\":\"" + words + "\"}");
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }
}
