package vn.dieuphoi.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
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
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
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
import vn.dieuphoi.access.provider.SignOn;
import vn.dieuphoi.access.secondstep.CodeCheck;
import vn.dieuphoi.access.secondstep.CodeFilter;
import vn.dieuphoi.access.secondstep.PasswordPassed;
import vn.dieuphoi.access.secondstep.SecondStep;
import vn.dieuphoi.access.secondstep.SecondStepFirst;
import vn.dieuphoi.access.secondstep.SecondStepNeeded;
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

    private static final String AFTER_LOGOUT = Security.class.getName();

    /** Scripts of our own only; diagrams need inline styles. The logout of who came by a provider leads to it. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'%s; frame-ancestors 'none'";

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
            KnownBrowser browser,
            CodeCheck codes,
            SecondStep step,
            ObjectProvider<SignOn> signOn)
            throws Exception {
        List<AuthenticationProvider> ways = new ArrayList<>(List.of(login, codes));
        signOn.ifAvailable(way -> ways.add(way.logins()));
        ProviderManager logins = new ProviderManager(ways);
        logins.setAuthenticationEventPublisher(events);
        CookieRequestCache pages = new CookieRequestCache();
        pages.setRequestMatcher(new NegatedRequestMatcher(
                new OrRequestMatcher(CALLS, path("/"), path("/error"), path("/favicon.ico"))));
        CsrfTokenRepository tokensOfForms = formTokens();
        AuthenticationSuccessHandler next = from(pages);
        AuthenticationSuccessHandler byPassword = (request, response, person) -> {
            SignOn.forget(request);
            browser.remember(request, response, person.getName());
            next.onAuthenticationSuccess(request, response, person);
        };
        String formsLeadTo =
                signOn.stream().findFirst().map(way -> " " + way.origin()).orElse("");
        http.authorizeHttpRequests(paths -> allow(paths, key))
                .authenticationManager(logins)
                .formLogin(form -> form.loginPage(LOGIN_PAGE)
                        .successHandler(byPassword)
                        .failureHandler(Security::sayWhy)
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), CAMUNDA_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK), CAMUNDA_LOGOUT)
                        .addLogoutHandler((request, response, person) -> leadOut(request, signOn))
                        .defaultLogoutSuccessHandlerFor(Security::pageAfterLogout, post("/logout"))
                        .deleteCookies("DIEUPHOI", "XSRF-TOKEN", "FORM-TOKEN"))
                .requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(callsAnd(LOGIN_PAGE))
                        .accessDeniedHandler(tokens.noted(saidToCalls())))
                // The engine's web applications bring a protection of their own.
                .csrf(csrf -> csrf.csrfTokenRepository(tokensOfForms).ignoringRequestMatchers(CAMUNDA))
                .headers(headers -> protect(headers, formsLeadTo))
                .addFilterBefore(new CurrentAccount(accounts), AuthorizationFilter.class)
                .addFilterAfter(
                        new CodeFilter(logins, tokensOfForms, byPassword), UsernamePasswordAuthenticationFilter.class);
        // Where our passwords count for nobody, nobody has to change one.
        if (!directory.only()) {
            http.addFilterBefore(
                    new PasswordFirst(
                            duty, new OrRequestMatcher(AllowedPaths.beforeThePassword(), SignOn::broughtIn), CALLS),
                    AuthorizationFilter.class);
        }
        if (step.isRequired()) {
            http.addFilterAfter(
                    new SecondStepFirst(
                            step, new OrRequestMatcher(AllowedPaths.beforeThePassword(), SignOn::broughtIn), CALLS),
                    CurrentAccount.class);
        }
        SignOn byProvider = signOn.getIfAvailable();
        if (byProvider != null) {
            http.oauth2Login(byProvider.way(next));
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

    private static void protect(HeadersConfigurer<HttpSecurity> headers, String formsLeadTo) {
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
                        ownPages, new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY.formatted(formsLeadTo))));
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
    private static AuthenticationSuccessHandler from(RequestCache pages) {
        FirstPage asked = new FirstPage(pages);
        return (request, response, login) -> {
            SignInPlace.note(request);
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
        if (refusal instanceof SecondStepNeeded needed) {
            PasswordPassed.begin(request, needed);
            response.sendRedirect(request.getContextPath() + CodeFilter.PAGE);
            return;
        }
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

    /** Before the session ends, which knows how somebody came in. */
    private static void leadOut(HttpServletRequest request, ObjectProvider<SignOn> signOn) {
        signOn.stream()
                .flatMap(way -> way.end(request).stream())
                .forEach(address -> request.setAttribute(AFTER_LOGOUT, address));
    }

    private static void pageAfterLogout(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Object elsewhere = request.getAttribute(AFTER_LOGOUT);
        response.sendRedirect(
                elsewhere == null ? request.getContextPath() + LOGIN_PAGE + "?out" : elsewhere.toString());
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
