package vn.dieuphoi.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.dieuphoi.access.directory.Directory;
import vn.dieuphoi.access.directory.DirectoryAway;
import vn.dieuphoi.access.groups.KnownPeople;
import vn.dieuphoi.access.groups.SeenGroups;
import vn.dieuphoi.access.secondstep.SecondStep;
import vn.dieuphoi.access.secondstep.SecondStepNeeded;

/**
 * Checks name and password against the engine's accounts, and against the directory where there is one. The administrator
 * whom the settings name always comes in by the own password, whatever became of the directory.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    /** What is longer is nobody's name and not worth remembering. */
    private static final int LONGEST_NAME = 64;

    private final SignInAccounts accounts;
    private final LoginDelays delays;
    private final Guesses guesses;
    private final Directory directory;
    private final KnownPeople people;
    private final SeenGroups groups;
    private final SecondStep step;

    EngineLogin(
            SignInAccounts accounts,
            LoginDelays delays,
            Guesses guesses,
            Directory directory,
            KnownPeople people,
            SeenGroups groups,
            SecondStep step) {
        this.accounts = accounts;
        this.delays = delays;
        this.guesses = guesses;
        this.directory = directory;
        this.people = people;
        this.groups = groups;
        this.step = step;
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
        String password =
                request.getCredentials() == null ? "" : request.getCredentials().toString();
        Optional<String> person = whose(account, password);
        if (person.isEmpty()) {
            guesses.failed(account, address);
            throw wrong();
        }
        if (step.isOn(person.get())) {
            // The try goes on counting until the code has come: whoever knows the password guesses at codes next.
            if (!person.get().equals(account)) {
                delays.succeeded(account, address);
            }
            throw new SecondStepNeeded(person.get());
        }
        delays.succeeded(account, address);
        return person.flatMap(accounts::find).map(accounts::authentication).orElseThrow(EngineLogin::wrong);
    }

    private Optional<String> whose(String account, String password) {
        // Looked at for everybody: how long an answer takes must not tell whose name it is.
        boolean own = accounts.accepts(account, password);
        if (own && (!directory.only() || accounts.isOfTheSettings(account))) {
            return Optional.of(account);
        }
        try {
            Optional<Directory.Entry> entry = directory.signIn(account, password);
            Optional<String> person =
                    entry.flatMap(known -> people.match(account, known.mail()).found());
            person.ifPresent(known ->
                    groups.saw(known, SeenGroups.DIRECTORY, entry.orElseThrow().groups()));
            return person;
        } catch (DirectoryAway away) {
            throw new AuthenticationServiceException(LoginProblem.DIRECTORY_AWAY.sentence(), away);
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException(LoginProblem.WRONG.sentence());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
