package vn.dieuphoi.access.secondstep;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dieuphoi.access.Role;
import vn.dieuphoi.access.SignedIn;

/** Leads administrators and leadership to the page of the second step as long as they must have it and have not. */
public final class SecondStepFirst extends OncePerRequestFilter {

    private static final Set<String> WHO = Set.of("ROLE_" + Role.ADMIN.name(), "ROLE_" + Role.LEADERSHIP.name());

    private final SecondStep step;
    private final RequestMatcher open;
    private final RequestMatcher calls;

    /**
     * @param open what can be asked for all the same
     * @param calls which are told so instead of being led to a page
     */
    public SecondStepFirst(SecondStep step, RequestMatcher open, RequestMatcher calls) {
        this.step = step;
        this.open = open;
        this.calls = calls;
    }

    /** Whether it is a duty of whoever has these rights. */
    public static boolean isFor(Authentication login) {
        return AuthorityUtils.authorityListToSet(login.getAuthorities()).stream()
                .anyMatch(WHO::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open.matches(request) || !isDue()) {
            chain.doFilter(request, response);
        } else if (calls.matches(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"message\":\"Hãy bật xác nhận hai bước ở trang Tài khoản trước.\"}");
        } else {
            response.sendRedirect(request.getContextPath() + SecondStepDesk.PAGE);
        }
    }

    private boolean isDue() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && login.getPrincipal() instanceof SignedIn person
                && isFor(login)
                && !step.isOn(person.id());
    }
}
