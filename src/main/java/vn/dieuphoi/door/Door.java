package vn.dieuphoi.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dieuphoi.Refused;

/** Tidies every request before anybody reads it, and refuses what nothing behind it could take. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Door extends OncePerRequestFilter implements Ordered {

    /** After the encoding is set, before the size of an upload is looked at and anybody's login. */
    private static final int BEFORE_EVERYTHING = -160;

    @Override
    public int getOrder() {
        return BEFORE_EVERYTHING;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(request.getContextPath() + "/error")) {
            // Whoever opens the page of refusals by its address was refused nothing.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        TidyRequest tidy;
        try {
            tidy = tidy(request);
        } catch (Refused refused) {
            Answers.refuse(request, response, refused);
            return;
        }
        try {
            chain.doFilter(tidy, new PlainAddress(response));
        } catch (Refused late) {
            // A field of an upload, which is read when somebody asks for it.
            Answers.refuse(request, response, late);
        }
    }

    private static TidyRequest tidy(HttpServletRequest request) throws IOException {
        if (TidyBody.isJson(request)) {
            return new TidyBody(request);
        }
        TidyRequest tidy = new TidyRequest(request);
        if (!tidy.isUpload()) {
            tidy.getParameterMap();
        }
        return tidy;
    }
}
