package vn.dieuphoi.access.secondstep;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.dieuphoi.access.LoginProblem;

/** Takes the code from the page after the password; what follows is as after the password alone. */
public final class CodeFilter extends AbstractAuthenticationProcessingFilter {

    /** The page that asks for the code. */
    public static final String PAGE = "/login/ma";

    /** @param next what follows a sign-in of whatever way */
    public CodeFilter(AuthenticationManager logins, CsrfTokenRepository tokens, AuthenticationSuccessHandler next) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE), logins);
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationSuccessHandler(next);
        setAuthenticationFailureHandler(CodeFilter::sayWhy);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        PasswordPassed waiting = PasswordPassed.in(request)
                .orElseThrow(() -> new InsufficientAuthenticationException(LoginProblem.CODE_LATE.sentence()));
        return getAuthenticationManager()
                .authenticate(new CodeTyped(
                        waiting.account(),
                        Objects.requireNonNullElse(request.getParameter("code"), ""),
                        new WebAuthenticationDetails(request)));
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication person)
            throws IOException, ServletException {
        PasswordPassed.end(request);
        super.successfulAuthentication(request, response, chain, person);
    }

    private static void sayWhy(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String page = refusal instanceof InsufficientAuthenticationException
                ? LoginProblem.CODE_LATE.page("/login")
                : (refusal instanceof LockedException ? LoginProblem.CODE_WAIT : LoginProblem.CODE_WRONG).page(PAGE);
        response.sendRedirect(request.getContextPath() + page);
    }
}
