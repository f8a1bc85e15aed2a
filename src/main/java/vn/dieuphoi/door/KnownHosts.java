package vn.dieuphoi.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dieuphoi.Refused;

/**
 * Answers only under the names that the application is known by: a name that somebody made up would lead people, or what
 * their browser keeps for a site, to somebody else. Health is asked by address, too.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class KnownHosts extends OncePerRequestFilter implements Ordered {

    /** Before the door, which reads what comes in. */
    private static final int FIRST = -170;

    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED = 421;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> names;

    KnownHosts(@Value("${dieuphoi.mail.base-url}") String baseUrl, @Value("${dieuphoi.hosts}") Set<String> more) {
        names = Stream.of(
                        Stream.of(String.valueOf(URI.create(baseUrl).getHost())), more.stream(), THIS_MACHINE.stream())
                .flatMap(some -> some)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int getOrder() {
        return FIRST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))
                || path.startsWith("/actuator/health")
                || path.equals("/actuator/prometheus")) {
            chain.doFilter(request, response);
        } else {
            Answers.refuse(
                    request,
                    response,
                    MISDIRECTED,
                    new Refused(
                            "Điều Phối không có ở địa chỉ này. Hãy mở đúng địa chỉ của cơ quan; quản trị hệ thống ghi thêm"
                                    + " tên máy vào DIEUPHOI_HOSTS."));
        }
    }
}
