package vn.dieuphoi.access.password;

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
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.office.account.PasswordDuty;

/** Leads to the page of the account whoever must set another password, whatever page was asked for. */
public final class PasswordFirst extends OncePerRequestFilter {

    private final PasswordDuty duty;
    private final RequestMatcher open;
    private final RequestMatcher calls;

    /**
     * @param open what can be asked for all the same
     * @param calls which are told so instead of being led to a page
     */
    public PasswordFirst(PasswordDuty duty, RequestMatcher open, RequestMatcher calls) {
        this.duty = duty;
        this.open = open;
        this.calls = calls;
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
            response.getWriter().write("{\"message\":\"Hãy đổi mật khẩu được cấp ở trang Tài khoản trước.\"}");
        } else {
            response.sendRedirect(request.getContextPath() + PasswordDesk.ACCOUNT);
        }
    }

    private boolean isDue() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof SignedIn person && duty.isDue(person.id());
    }
}
