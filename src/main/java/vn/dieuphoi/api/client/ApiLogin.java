package vn.dieuphoi.api.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dieuphoi.LinkToken;

/** Reads {@code Authorization: Bearer …}; whoever comes without a good key stays nobody. */
class ApiLogin extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiClients clients;
    private final ApiRights rights;

    ApiLogin(ApiClients clients, ApiRights rights) {
        this.clients = clients;
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        reader(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(reader -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<ApiReader> reader(String header) {
        return Optional.ofNullable(header)
                .filter(typed -> typed.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(
                        typed -> LinkToken.read(typed.substring(SCHEME.length()).strip()))
                .flatMap(clients::find)
                .flatMap(rights::of);
    }
}
