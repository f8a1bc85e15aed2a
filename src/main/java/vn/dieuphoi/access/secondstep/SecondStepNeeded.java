package vn.dieuphoi.access.secondstep;

import org.springframework.security.core.AuthenticationException;

/** The password was right; nobody is in before the code. */
public final class SecondStepNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String account;

    public SecondStepNeeded(String account) {
        super("second step");
        this.account = account;
    }

    String account() {
        return account;
    }
}
