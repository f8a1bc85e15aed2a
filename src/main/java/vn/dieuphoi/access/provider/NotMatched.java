package vn.dieuphoi.access.provider;

import org.springframework.security.core.AuthenticationException;
import vn.dieuphoi.access.LoginProblem;

/** The provider knows somebody who has no open account here. */
final class NotMatched extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final LoginProblem problem;
    private final String name;

    /** @param name as the provider calls the person, for the security log */
    NotMatched(LoginProblem problem, String name) {
        super(problem.sentence());
        this.problem = problem;
        this.name = name;
    }

    LoginProblem problem() {
        return problem;
    }

    String name() {
        return name;
    }
}
