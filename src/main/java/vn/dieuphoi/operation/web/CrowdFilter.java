package vn.dieuphoi.operation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves as many at a time as the database has connections for, and tells the others to come back in a moment. */
final class CrowdFilter extends OncePerRequestFilter {

    private final Places places;

    CrowdFilter(Places places) {
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Places.isNeeded(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.take()) {
            AwayAnswer.write(request, response, request.getRequestURI(), AwayAnswer.Cause.CROWD);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.giveBack();
        }
    }
}
