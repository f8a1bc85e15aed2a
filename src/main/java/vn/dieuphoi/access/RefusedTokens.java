package vn.dieuphoi.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityLog;
import vn.dieuphoi.securitylog.SecurityOutcome;

/** Notes the forms that come without the token of their session: old pages as a rule, and those of another site. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RefusedTokens {

    private final SecurityLog log;

    RefusedTokens(SecurityLog log) {
        this.log = log;
    }

    AccessDeniedHandler noted(AccessDeniedHandler answer) {
        return (request, response, refusal) -> {
            if (refusal instanceof CsrfException) {
                note(request);
            }
            answer.handle(request, response, refusal);
        };
    }

    private void note(HttpServletRequest request) {
        // The request itself does not know the person yet.
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        log.record(
                SecurityEvent.FORM_TOKEN,
                person == null ? "" : person.getName(),
                request.getMethod() + " " + request.getRequestURI(),
                SecurityOutcome.REFUSED);
    }
}
