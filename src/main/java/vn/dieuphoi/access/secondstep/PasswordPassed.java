package vn.dieuphoi.access.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.dieuphoi.access.session.WaitingSession;

/**
 * Whose password was right, in a session in which nobody is signed in yet.
 *
 * @param until when it is too late for the code, by the machine's clock
 */
public record PasswordPassed(String account, Instant until) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = PasswordPassed.class.getName();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final InstantSource TIME = InstantSource.system();

    /** Waits for the code from now on, in a session that nobody knew before. */
    public static void begin(HttpServletRequest request, SecondStepNeeded needed) {
        if (request.getSession(false) == null) {
            WaitingSession.begin(request);
        } else {
            request.changeSessionId();
        }
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new PasswordPassed(needed.account(), TIME.instant().plus(PATIENCE)));
    }

    /** Who is waited for; empty for strangers and when it is too late. */
    public static Optional<PasswordPassed> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PasswordPassed waiting
                ? Optional.of(waiting).filter(one -> TIME.instant().isBefore(one.until()))
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
