package vn.dieuphoi.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web applications keep who is signed in in the session and write it with every call, although they ask us
 * anew each time; for them it lives as long as the call.
 */
final class EngineSession extends OncePerRequestFilter {

    /** {@code AuthenticationUtil.CAM_AUTH_SESSION_KEY}. */
    static final String WHO = "authenticatedUser";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Call(request), response);
    }

    private static final class Call extends HttpServletRequestWrapper {

        Call(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            @Nullable HttpSession session = super.getSession(create);
            return session == null ? null : new CallSession(session, this);
        }

        @Override
        public HttpSession getSession() {
            return new CallSession(super.getSession(), this);
        }
    }
}
