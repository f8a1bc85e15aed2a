package vn.dieuphoi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account again with every request: a removed person is out at the next click, and a changed membership
 * counts at once, as does a substitution that begins or ends. A few queries by key; the engine's web applications ask
 * more.
 */
class CurrentAccount extends OncePerRequestFilter {

    private final SignInAccounts accounts;

    CurrentAccount(SignInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn before) {
            Optional<SignedIn> now = accounts.find(before.id());
            if (now.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, signedIn);
            } else if (!now.get().equals(before)) {
                SecurityContextHolder.getContext().setAuthentication(accounts.authentication(now.get()));
            }
        }
        chain.doFilter(request, response);
    }
}
