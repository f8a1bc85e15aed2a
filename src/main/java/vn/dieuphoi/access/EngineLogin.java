package vn.dieuphoi.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's accounts. */
@Component
class EngineLogin implements AuthenticationProvider {

    /** What is longer is nobody's name and not worth remembering. */
    private static final int LONGEST_NAME = 64;

    private final SignInAccounts accounts;
    private final LoginDelays delays;
    private final Guesses guesses;

    EngineLogin(SignInAccounts accounts, LoginDelays delays, Guesses guesses) {
        this.accounts = accounts;
        this.delays = delays;
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String account = request.getName().strip();
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (account.length() > LONGEST_NAME) {
            throw wrong();
        }
        if (!delays.mayTry(account, address)) {
            throw new LockedException(LoginProblem.TOO_OFTEN.sentence());
        }
        Object password = request.getCredentials();
        if (password == null || !accounts.accepts(account, password.toString())) {
            guesses.failed(account, address);
            throw wrong();
        }
        delays.succeeded(account, address);
        return accounts.find(account).map(accounts::authentication).orElseThrow(EngineLogin::wrong);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException(LoginProblem.WRONG.sentence());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
