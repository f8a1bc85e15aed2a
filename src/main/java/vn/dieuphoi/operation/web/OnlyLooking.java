package vn.dieuphoi.operation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dieuphoi.engine.ReadOnlyThread;

/** Whoever only asks for a page changes nothing: the database refuses it for them, whatever the page would do. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OnlyLooking extends OncePerRequestFilter implements Ordered {

    /** Before the login, which looks into the database as well. */
    private static final int BEFORE_THE_LOGIN = -150;

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public int getOrder() {
        return BEFORE_THE_LOGIN;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LOOKING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        ReadOnlyThread.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            ReadOnlyThread.end();
        }
    }
}
