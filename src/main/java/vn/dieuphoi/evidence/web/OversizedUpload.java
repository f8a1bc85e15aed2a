package vn.dieuphoi.evidence.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is far too large before anybody reads it. Without this the form's token, which travels in the
 * same body, would be missing, and the person would be told that the page is not theirs.
 */
@Component
class OversizedUpload extends OncePerRequestFilter implements OrderedFilter {

    /** Before the protection against foreign forms, which reads the body. */
    private static final int BEFORE_SECURITY = -150;

    private final long largestRequest;

    OversizedUpload(@Value("${spring.servlet.multipart.max-request-size}") DataSize largestRequest) {
        this.largestRequest = largestRequest.toBytes();
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= largestRequest) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/minh-chung/api")) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("{\"message\":\"Tệp lớn hơn mức cho phép. Hãy nén ảnh hoặc tách tệp rồi tải lại.\"}");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
