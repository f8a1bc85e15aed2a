package vn.dieuphoi.access.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A session of which one value stands in the request. */
record CallSession(HttpSession session, HttpServletRequest request) implements HttpSession {

    private static final String HERE = CallSession.class.getName();

    @Override
    public @Nullable Object getAttribute(String name) {
        return EngineSession.WHO.equals(name) ? request.getAttribute(HERE) : session.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (EngineSession.WHO.equals(name)) {
            request.setAttribute(HERE, value);
        } else {
            session.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (EngineSession.WHO.equals(name)) {
            request.removeAttribute(HERE);
        } else {
            session.removeAttribute(name);
        }
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public long getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public long getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public ServletContext getServletContext() {
        return session.getServletContext();
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        session.setMaxInactiveInterval(seconds);
    }

    @Override
    public int getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    /**
     * The engine's guard ends the session where a call comes without its token. The call is refused all the same; the
     * person whose browser was made to send it stays signed in, and their own logout is ours.
     */
    @Override
    public void invalidate() {
        request.removeAttribute(HERE);
    }

    @Override
    public boolean isNew() {
        return session.isNew();
    }
}
