package vn.dieuphoi.access.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.dieuphoi.engine.StartRefused;

/**
 * The provider that the settings name. It is asked what it offers when somebody first signs in by it, not at the start: one
 * that is down keeps nothing from starting and nobody else waiting.
 */
@Component
@Conditional(ProviderNamed.class)
public class IdentityProvider {

    /** Stands in the addresses of the sign-in. */
    static final String ID = "sso";

    /** Where the button of the login page leads. */
    public static final String ENTRY = "/oauth2/authorization/" + ID;

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    /** The machine's; the clock of the demonstration stands. */
    private static final InstantSource TIME = InstantSource.system();

    /** Addresses and keys of a provider move seldom. */
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /** So long one that did not answer is not asked again: whoever clicks meanwhile is told at once. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final String issuer;
    private final String client;
    private final String secret;
    private final Set<String> scopes;
    private final String label;
    private final RestClient calls = PatientCalls.metadata();

    private volatile @Nullable ClientRegistration known;
    private volatile Instant askAgain = Instant.MIN;

    IdentityProvider(
            @Value("${dieuphoi.oidc.issuer:}") String issuer,
            @Value("${dieuphoi.oidc.client-id:}") String client,
            @Value("${dieuphoi.oidc.client-secret:}") String secret,
            @Value("${dieuphoi.oidc.scopes}") Set<String> scopes,
            @Value("${dieuphoi.oidc.label}") String label) {
        this.issuer = issuer.strip();
        this.client = client;
        this.secret = secret;
        this.scopes = scopes;
        this.label = label;
        if (client.isBlank() || secret.isBlank()) {
            throw new StartRefused(
                    "Có dieuphoi.oidc.issuer mà thiếu dieuphoi.oidc.client-id hoặc dieuphoi.oidc.client-secret"
                            + " (biến môi trường DIEUPHOI_OIDC_CLIENTID, DIEUPHOI_OIDC_CLIENTSECRET).");
        }
        if (!isSafe(URI.create(this.issuer))) {
            throw new StartRefused(
                    "dieuphoi.oidc.issuer phải bắt đầu bằng https:// (http:// chỉ cho localhost): qua http"
                            + " ai trên đường truyền cũng đăng nhập được thay người khác.");
        }
    }

    private static boolean isSafe(URI address) {
        String host = String.valueOf(address.getHost());
        return "https".equals(address.getScheme())
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("127.0.0.1");
    }

    /** What stands on the button. */
    public String label() {
        return label;
    }

    /** Scheme, host and port of the issuer, as a content policy names it. */
    public String origin() {
        return origin(issuer);
    }

    /** Whether an address of its is one to which a form of ours may lead. */
    boolean isAtHome(String address) {
        return origin(address).equals(origin());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /**
     * What it offers.
     *
     * @throws ProviderAway when it does not say so within five seconds, or did not a moment ago
     */
    ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null && TIME.instant().isBefore(askAgain)) {
            return before;
        }
        synchronized (this) {
            ClientRegistration now = known;
            if (TIME.instant().isBefore(askAgain)) {
                if (now == null) {
                    throw new ProviderAway("did not answer a moment ago");
                }
                return now;
            }
            return ask(now);
        }
    }

    private ClientRegistration ask(@Nullable ClientRegistration before) {
        try {
            ClientRegistration now = read();
            known = now;
            askAgain = TIME.instant().plus(GOOD_FOR);
            return now;
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            askAgain = TIME.instant().plus(LEFT_ALONE);
            LOG.warn("Hệ thống đăng nhập {} không cho biết địa chỉ của nó: {}", issuer, away.getMessage());
            if (before == null) {
                throw new ProviderAway("metadata", away);
            }
            return before;
        }
    }

    private ClientRegistration read() {
        String path = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = Objects.requireNonNullElse(
                calls.get()
                        .uri(path + "/.well-known/openid-configuration")
                        .retrieve()
                        .body(METADATA),
                Map.of());
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("nó tự gọi là " + metadata.get("issuer"));
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientName(label)
                .clientId(client)
                .clientSecret(secret)
                .scope(scopes)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }
}
