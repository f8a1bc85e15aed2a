package vn.dieuphoi.access;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Memory;

/** Who guessed passwords. */
@Component
class LoginMemory implements Memory {

    private final LoginAttempts attempts;

    LoginMemory(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void forget() {
        attempts.forget();
    }
}
