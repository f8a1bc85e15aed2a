package vn.dieuphoi.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A session of somebody who is not in yet: it ends soon, until whoever it is has come in. */
public final class WaitingSession {

    private static final String LATER = WaitingSession.class.getName();

    private static final int SECONDS = 600;

    private WaitingSession() {}

    /** Begins one for who has none. */
    public static void begin(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            HttpSession session = request.getSession();
            session.setAttribute(LATER, session.getMaxInactiveInterval());
            session.setMaxInactiveInterval(SECONDS);
        }
    }

    /** From now on it is one like all others. */
    static void end(HttpSession session) {
        if (session.getAttribute(LATER) instanceof Integer seconds) {
            session.setMaxInactiveInterval(seconds);
            session.removeAttribute(LATER);
        }
    }
}
