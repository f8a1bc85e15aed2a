package vn.dieuphoi.access.secondstep;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.dieuphoi.access.Guesses;
import vn.dieuphoi.access.LoginDelays;
import vn.dieuphoi.access.LoginProblem;
import vn.dieuphoi.access.SignInAccounts;

/** Whether a code lets its owner in. Each try counts as one at the password does, and is slowed down with them. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class CodeCheck implements AuthenticationProvider {

    private final SecondStep step;
    private final SecondStepDesk desk;
    private final SignInAccounts accounts;
    private final LoginDelays delays;
    private final Guesses guesses;

    CodeCheck(SecondStep step, SecondStepDesk desk, SignInAccounts accounts, LoginDelays delays, Guesses guesses) {
        this.step = step;
        this.desk = desk;
        this.accounts = accounts;
        this.delays = delays;
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        CodeTyped typed = (CodeTyped) request;
        String account = typed.getPrincipal();
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        if (!delays.mayTry(account, address)) {
            throw new LockedException(LoginProblem.CODE_WAIT.sentence());
        }
        Optional<SecondStep.Means> means = step.take(account, typed.getCredentials());
        if (means.isEmpty()) {
            guesses.failed(account, address);
            throw wrong();
        }
        delays.succeeded(account, address);
        if (means.get() == SecondStep.Means.PAPER) {
            desk.tellOfPaper(account);
        }
        return accounts.find(account).map(accounts::authentication).orElseThrow(CodeCheck::wrong);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException(LoginProblem.CODE_WRONG.sentence());
    }

    @Override
    public boolean supports(Class<?> type) {
        return CodeTyped.class.isAssignableFrom(type);
    }
}
