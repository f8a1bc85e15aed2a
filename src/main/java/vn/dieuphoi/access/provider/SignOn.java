package vn.dieuphoi.access.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dieuphoi.access.LoginProblem;
import vn.dieuphoi.access.SignInAccounts;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.securitylog.SecurityEvent;
import vn.dieuphoi.securitylog.SecurityLog;
import vn.dieuphoi.securitylog.SecurityOutcome;

/**
 * The way in by the provider and out of it again. What comes of it is a session as by the form; PKCE, state, nonce and the
 * comparison of what the provider signed are Spring's.
 */
@Component
@Conditional(ProviderNamed.class)
public class SignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);

    /** In the session: what the provider said of who signed in, which it wants to see at the end. */
    private static final String SAID = SignOn.class.getName();

    private static final String LOGIN_PAGE = "/login";

    private final IdentityProvider provider;
    private final ClaimedPeople people;
    private final SignInAccounts accounts;
    private final SecurityLog log;

    SignOn(IdentityProvider provider, ClaimedPeople people, SignInAccounts accounts, SecurityLog log) {
        this.provider = provider;
        this.people = people;
        this.accounts = accounts;
        this.log = log;
    }

    /** Whether whoever asks came by the provider, so that no password of ours is theirs. */
    public static boolean broughtIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SAID) != null;
    }

    /** From now on whoever it is came by the form. */
    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(SAID);
    }

    /** Where forms may lead beside our own pages. */
    public String origin() {
        return provider.origin();
    }

    /** Checks what the provider's answer is worth. */
    public AuthenticationProvider logins() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(PatientCalls.tokens());
        OidcAuthorizationCodeAuthenticationProvider logins =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        logins.setJwtDecoderFactory(new IdTokens());
        return logins;
    }

    /** @param next what follows a sign-in of whatever way */
    public Customizer<OAuth2LoginConfigurer<HttpSecurity>> way(AuthenticationSuccessHandler next) {
        ClientRegistrationRepository one = id -> IdentityProvider.ID.equals(id) ? provider.registration() : null;
        DefaultOAuth2AuthorizationRequestResolver asks = new DefaultOAuth2AuthorizationRequestResolver(
                one, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        asks.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return way -> way.loginPage(LOGIN_PAGE)
                .clientRegistrationRepository(one)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(begin ->
                        begin.authorizationRequestResolver(asks).authorizationRequestRepository(new WaitingRequests()))
                .successHandler((request, response, login) -> comeIn(request, response, login, next))
                .failureHandler(this::sayWhy)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(SignOn.this::sayWhy);
                        return filter;
                    }
                });
    }

    /** Goes on as the account here; of the provider's words only the one that ends its session is kept. */
    private void comeIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication login,
            AuthenticationSuccessHandler next)
            throws IOException, ServletException {
        MatchedUser user = (MatchedUser) Objects.requireNonNull(login.getPrincipal());
        Optional<SignedIn> person = accounts.find(user.getName());
        if (person.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            sayWhy(request, response, new NotMatched(LoginProblem.PROVIDER_LEFT, user.getName()));
            return;
        }
        Authentication ours = accounts.authentication(person.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ours);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        request.getSession().setAttribute(SAID, user.getIdToken().getTokenValue());
        next.onAuthenticationSuccess(request, response, ours);
    }

    private void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LoginProblem why = why(refusal);
        String who = refusal instanceof NotMatched other ? ": " + other.name() : "";
        log.record(SecurityEvent.FAILURE, "", "hệ thống đăng nhập, " + why + who, SecurityOutcome.REFUSED);
        if (why == LoginProblem.PROVIDER_BROKEN) {
            LOG.warn("Đăng nhập qua {} hỏng{}: {}", provider.origin(), who, refusal.getMessage());
        }
        response.sendRedirect(request.getContextPath() + why.page(LOGIN_PAGE));
    }

    private static LoginProblem why(AuthenticationException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotMatched other) {
                return other.problem();
            }
            if (cause instanceof IOException || cause instanceof ProviderAway) {
                return LoginProblem.PROVIDER_AWAY;
            }
        }
        String code = refusal instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED, "login_required", "interaction_required", "consent_required" ->
                LoginProblem.PROVIDER_REFUSED;
            case "authorization_request_not_found", "invalid_nonce", OAuth2ErrorCodes.INVALID_GRANT ->
                LoginProblem.PROVIDER_STALE;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> LoginProblem.PROVIDER_AWAY;
            default -> LoginProblem.PROVIDER_BROKEN;
        };
    }

    /**
     * Where the provider ends its own session too, for who came by it; empty when it offers none, or is away.
     *
     * @param request whose session still is
     */
    public Optional<String> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object said = session == null ? null : session.getAttribute(SAID);
        if (said == null) {
            return Optional.empty();
        }
        try {
            ClientRegistration known = provider.registration();
            return Optional.ofNullable(endSession(known))
                    // A form of ours leads nowhere else.
                    .filter(provider::isAtHome)
                    .map(address -> UriComponentsBuilder.fromUri(URI.create(address))
                            .queryParam("id_token_hint", "{said}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(
                                    said,
                                    known.getClientId(),
                                    ServletUriComponentsBuilder.fromContextPath(request)
                                            .path(LOGIN_PAGE)
                                            .toUriString())
                            .toUriString());
        } catch (ProviderAway away) {
            return Optional.empty();
        }
    }

    private static @Nullable String endSession(ClientRegistration provider) {
        return provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                        instanceof String address
                ? address
                : null;
    }
}
