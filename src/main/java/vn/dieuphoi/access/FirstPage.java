package vn.dieuphoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
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
        Set<String> held = AuthorityUtils.authorityListToSet(login.getAuthorities());
        if (held.contains("ROLE_LEADERSHIP")) {
            return "/bang";
        }
        return held.contains("ROLE_ADMIN") ? "/" : "/viec";
    }
}
