package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final LoginAttempts attempts = new LoginAttempts(() -> now);

    @Test
    void anAccountIsSlowedDownForOneAddressOnly() {
        for (int failure = 0; failure < LoginAttempts.PER_ACCOUNT; failure++) {
            attempts.failed("10.0.0.1", "gdnn.truong");
        }

        assertThat(attempts.tooMany("10.0.0.1", "gdnn.truong")).isTrue();
        assertThat(attempts.tooMany("10.0.0.2", "gdnn.truong")).isFalse();
        assertThat(attempts.tooMany("10.0.0.1", "khtc.truong")).isFalse();
    }

    @Test
    void anAddressThatTriesManyAccountsIsSlowedDown() {
        for (int failure = 0; failure < LoginAttempts.PER_ADDRESS; failure++) {
            attempts.failed("10.0.0.1", "account" + failure);
        }

        assertThat(attempts.tooMany("10.0.0.1", "never-tried")).isTrue();
    }

    @Test
    void aQuarterOfAnHourLaterItIsForgotten() {
        for (int failure = 0; failure < LoginAttempts.PER_ACCOUNT; failure++) {
            attempts.failed("10.0.0.1", "gdnn.truong");
        }

        now = now.plus(Duration.ofMinutes(16));

        assertThat(attempts.tooMany("10.0.0.1", "gdnn.truong")).isFalse();
    }

    @Test
    void theRightPasswordClearsTheAccount() {
        attempts.failed("10.0.0.1", "gdnn.truong");
        attempts.succeeded("10.0.0.1", "gdnn.truong");

        for (int failure = 1; failure < LoginAttempts.PER_ACCOUNT; failure++) {
            attempts.failed("10.0.0.1", "gdnn.truong");
        }

        assertThat(attempts.tooMany("10.0.0.1", "gdnn.truong")).isFalse();
    }
}
