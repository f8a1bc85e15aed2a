package vn.dieuphoi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A process is started once by what one person sends: Tasklist's start form has no ticket of its own, so the same words of
 * the same person within a minute are the same click. What was refused may be sent again at once.
 */
final class StartOnce extends OncePerRequestFilter {

    private static final Pattern START = Pattern.compile(".*/process-definition/[^/]+/submit-form");

    private static final String SENT =
            "Phiếu này vừa được gửi và đã ghi nhận một lần, nên không ghi lại. Nếu đúng là muốn"
                    + " tạo thêm một việc giống hệt, hãy đợi một phút rồi gửi lần nữa.";

    private final JdbcClient database;

    StartOnce(JdbcClient database) {
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !START.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID ticket = ticket(request);
        if (!begin(ticket)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"type\":\"Refused\",\"message\":\"" + SENT + "\"}");
            return;
        }
        boolean started = false;
        try {
            chain.doFilter(request, response);
            started = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        } finally {
            if (!started) {
                database.sql("delete from form_ticket where ticket = ?")
                        .param(ticket)
                        .update();
            }
        }
    }

    private boolean begin(UUID ticket) {
        return database.sql("insert into form_ticket (ticket) values (?) on conflict (ticket) do update"
                                + " set used_at = now() where form_ticket.used_at < now() - interval '1 minute'")
                        .param(ticket)
                        .update()
                == 1;
    }

    /** The door keeps the body, so that it can be read here and again behind. */
    private static UUID ticket(HttpServletRequest request) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        @Nullable Principal person = request.getUserPrincipal();
        String who = (person == null ? "" : person.getName()) + "\n" + request.getRequestURI() + "\n";
        sent.writeBytes(who.getBytes(StandardCharsets.UTF_8));
        request.getInputStream().transferTo(sent);
        return UUID.nameUUIDFromBytes(sent.toByteArray());
    }
}
