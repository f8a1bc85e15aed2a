package vn.dieuphoi.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.dieuphoi.access.directory.Directory;
import vn.dieuphoi.access.password.PasswordFirst;
import vn.dieuphoi.access.session.SignInPlace;
import vn.dieuphoi.office.account.PasswordDuty;

/** One login and one logout for our pages and the engine's web applications; every path refused that is not listed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Security {

    private static final RequestMatcher CAMUNDA = path("/camunda/**");
    private static final RequestMatcher ENGINE_CALLS =
            new OrRequestMatcher(path("/camunda/api/**"), path("/engine-rest/**"));
    private static final RequestMatcher FIGURES = path("/actuator/prometheus");
    private static final RequestMatcher CALLS =
            new OrRequestMatcher(ENGINE_CALLS, FIGURES, path("/api/**"), path("/minh-chung/api/**"));

    /** The logout of the engine's web applications ends our session too; a foreign site's call carries no cookie. */
    private static final RequestMatcher CAMUNDA_LOGOUT = post("/camunda/api/admin/auth/user/default/logout");

    private static final String LOGIN_PAGE = "/login";

    /** Scripts of our own only; diagrams need inline styles. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** No page asks for anything of the machine that it is read on. */
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain paths(
            HttpSecurity http,
            EngineLogin login,
            SignInAccounts accounts,
            PasswordDuty duty,
            AuthenticationEventPublisher events,
            RefusedTokens tokens,
            CollectorKey key,
            Directory directory,
            KnownBrowser browser)
            throws Exception {
        ProviderManager logins = new ProviderManager(login);
        logins.setAuthenticationEventPublisher(events);
        CookieRequestCache pages = new CookieRequestCache();
        pages.setRequestMatcher(new NegatedRequestMatcher(
                new OrRequestMatcher(CALLS, path("/"), path("/error"), path("/favicon.ico"))));
        http.authorizeHttpRequests(paths -> allow(paths, key))
                .authenticationManager(logins)
                .formLogin(form -> form.loginPage(LOGIN_PAGE)
                        .successHandler(from(pages, browser))
                        .failureHandler(Security::sayWhy)
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), CAMUNDA_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK), CAMUNDA_LOGOUT)
                        .defaultLogoutSuccessHandlerFor(pageAfterLogout(), post("/logout"))
                        .deleteCookies("DIEUPHOI", "XSRF-TOKEN", "FORM-TOKEN"))
                .requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(callsAnd(LOGIN_PAGE))
                        .accessDeniedHandler(tokens.noted(saidToCalls())))
                // The engine's web applications bring a protection of their own.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers(CAMUNDA))
                .headers(Security::protect)
                .addFilterBefore(new CurrentAccount(accounts), AuthorizationFilter.class);
        // Where our passwords count for nobody, nobody has to change one.
        if (!directory.only()) {
            http.addFilterBefore(
                    new PasswordFirst(duty, AllowedPaths.beforeThePassword(), CALLS), AuthorizationFilter.class);
        }
        return http.build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            CollectorKey key) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(AllowedPaths.nobody())
                .denyAll()
                .requestMatchers(AllowedPaths.everybody())
                .permitAll()
                .requestMatchers(AllowedPaths.signedIn())
                .authenticated()
                .requestMatchers(FIGURES)
                .access(key)
                .requestMatchers(AllowedPaths.administrators())
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .denyAll();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher ownPages = new NegatedRequestMatcher(CAMUNDA);
        RequestMatcher cached = new OrRequestMatcher(
                path("/camunda/lib/**"),
                path("/camunda/assets/**"),
                path("/camunda/favicon.ico"),
                path("/css/**"),
                path("/js/**"),
                path("/webjars/**"));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(cached), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        ownPages, new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY)));
    }

    /** A call is told that nobody is signed in; a page is sent to the login. */
    private static AuthenticationEntryPoint callsAnd(String loginPage) {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> calls = new LinkedHashMap<>();
        calls.put(CALLS, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(calls);
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint(loginPage));
        return entry;
    }

    /** Notes from where somebody signed in, and shows the page that was asked for. */
    private static AuthenticationSuccessHandler from(RequestCache pages, KnownBrowser browser) {
        FirstPage asked = new FirstPage(pages);
        return (request, response, login) -> {
            SignInPlace.note(request);
            browser.remember(request, response, login.getName());
            try {
                asked.onAuthenticationSuccess(request, response, login);
            } catch (IllegalArgumentException noAddress) {
                // The cookie with the page asked for is in the browser's hands.
                response.sendRedirect(request.getContextPath() + "/");
            }
        };
    }

    private static void sayWhy(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LoginProblem why = LoginProblem.WRONG;
        if (refusal instanceof LockedException) {
            why = LoginProblem.TOO_OFTEN;
        } else if (refusal instanceof AuthenticationServiceException) {
            why = LoginProblem.DIRECTORY_AWAY;
        }
        response.sendRedirect(request.getContextPath() + why.page(LOGIN_PAGE));
    }

    /** In a cookie, as what was asked for before the login is: whoever is not signed in has no session. */
    private static CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        // The engine's web applications use the usual name.
        tokens.setCookieName("FORM-TOKEN");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Tasklist and Cockpit show the message of an answer. */
    private static AccessDeniedHandler saidToCalls() {
        LinkedHashMap<RequestMatcher, AccessDeniedHandler> calls = new LinkedHashMap<>();
        calls.put(ENGINE_CALLS, new ClosedPath());
        return new RequestMatcherDelegatingAccessDeniedHandler(calls, new AccessDeniedHandlerImpl());
    }

    private static LogoutSuccessHandler pageAfterLogout() {
        SimpleUrlLogoutSuccessHandler page = new SimpleUrlLogoutSuccessHandler();
        page.setDefaultTargetUrl(LOGIN_PAGE + "?out");
        return page;
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
