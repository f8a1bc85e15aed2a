package vn.dieuphoi.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.account.Accounts;

/**
 * Logins, logouts and closed paths. Of a name that nobody has only its length would be safe to keep: people type their
 * password into the wrong field, so it leaves nothing but a number.
 */
@Component
class SignIns {

    private static final int LONGEST_NAME = 64;
    private static final String NOBODY = "tên không có trong hệ thống";

    private final SecurityLog log;
    private final Accounts accounts;

    SignIns(SecurityLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @EventListener
    void in(AuthenticationSuccessEvent event) {
        log.record(SecurityEvent.LOGIN, event.getAuthentication().getName(), "");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName().strip();
        boolean known = typed.length() <= LONGEST_NAME && accounts.exists(typed);
        log.record(
                event.getException() instanceof LockedException ? SecurityEvent.DELAY : SecurityEvent.FAILURE,
                known ? typed : "",
                known ? "" : NOBODY,
                SecurityOutcome.REFUSED);
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        log.record(SecurityEvent.LOGOUT, event.getAuthentication().getName(), "");
    }

    /** Strangers are sent to the login wherever they knock; that is no event. */
    @EventListener
    void closed(AuthorizationDeniedEvent<?> event) {
        Authentication person = event.getAuthentication().get();
        if (person != null
                && !(person instanceof AnonymousAuthenticationToken)
                && event.getObject() instanceof HttpServletRequest asked) {
            log.record(
                    SecurityEvent.REFUSAL,
                    person.getName(),
                    asked.getMethod() + " " + asked.getRequestURI(),
                    SecurityOutcome.REFUSED);
        }
    }
}
