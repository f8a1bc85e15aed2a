package vn.dieuphoi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets a collector of figures in that has the key, beside administrators; without a key nobody else. */
@Component
class CollectorKey implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String SCHEME = "Bearer ";

    private final String key;

    CollectorKey(@Value("${dieuphoi.metrics.key:}") String key) {
        this.key = key.strip();
    }

    @Override
    public AuthorizationDecision check(
            Supplier<@Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(hasKey(context.getRequest()) || isAdministrator(authentication.get()));
    }

    private boolean hasKey(HttpServletRequest request) {
        @Nullable String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !key.isEmpty() && shown != null && shown.startsWith(SCHEME) && same(shown.substring(SCHEME.length()));
    }

    /** Takes as long whatever is shown. */
    private boolean same(String shown) {
        return MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), shown.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAdministrator(@Nullable Authentication account) {
        return account != null
                && account.isAuthenticated()
                && account.getAuthorities().stream()
                        .anyMatch(each -> ("ROLE_" + Role.ADMIN.name()).equals(each.getAuthority()));
    }
}
