package vn.dieuphoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * What somebody sees who signs in and asked for no page: leadership how the plan stands, administrators the plan and their
 * menu, everybody else the work of the day.
 */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    FirstPage(RequestCache asked) {
        setRequestCache(asked);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        if (has(login, "ROLE_LEADERSHIP")) {
            return "/bang";
        }
        return has(login, "ROLE_ADMIN") ? "/" : "/viec";
    }

    private static boolean has(Authentication login, String authority) {
        return login.getAuthorities().stream().anyMatch(held -> authority.equals(held.getAuthority()));
    }
}
