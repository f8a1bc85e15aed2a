package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.reporting.Statements;

/** Whether a name is somebody's cannot be told by how long a refusal takes: the same work is done for each. */
@Tag("security")
@JourneyTest
class EqualTimeTest {

    /** Nobody's own: an address from which somebody has signed in counts for itself. */
    private static final String AWAY = "203.0.113.7";

    @Autowired
    private EngineLogin login;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private final List<String> hashed = new ArrayList<>();
    private PasswordManager real;

    @BeforeEach
    void listen() {
        ProcessEngineConfigurationImpl settings = settings();
        real = settings.getPasswordManager();
        settings.setPasswordManager(
                new PasswordManager(new Heard(settings.getPasswordEncryptor()), settings.getCustomPasswordChecker()));
    }

    @AfterEach
    void restore() {
        settings().setPasswordManager(real);
        database.sql("delete from login_failure").update();
        database.sql("update person set left_on = null where id = 'ttra.cv2'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdnn.truong", "stttt", "giamdoc", "quantri", "ttra.cv2"})
    void aWrongPasswordCostsTheSameForWhoIsThereAndForNobody(String account) {
        database.sql("update person set left_on = '2023-01-01' where id = 'ttra.cv2'")
                .update();
        int forNobody = refused("khong.ai.ca", BadCredentialsException.class);
        List<String> hashedForNobody = List.copyOf(hashed);
        hashed.clear();

        int forSomebody = refused(account, BadCredentialsException.class);

        assertThat(hashedForNobody).hasSize(1).isEqualTo(hashed);
        assertThat(forSomebody).isEqualTo(forNobody);
    }

    @Test
    void whoHasToWaitIsAskedForNoPasswordWhoeverItIs() {
        failedBefore("gdnn.cv2", 40, "1 second");
        failedBefore("khong.ai.ca", 40, "1 second");

        int forSomebody = refused("gdnn.cv2", LockedException.class);

        assertThat(refused("khong.ai.ca", LockedException.class)).isEqualTo(forSomebody);
        assertThat(hashed).isEmpty();
    }

    private int refused(String account, Class<? extends AuthenticationException> how) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(account, "không phải mật khẩu này");
        attempt.setDetails(new WebAuthenticationDetails(AWAY, null));
        try (Statements statements = new Statements()) {
            assertThatExceptionOfType(how).isThrownBy(() -> login.authenticate(attempt));
            return statements.count();
        }
    }

    private void failedBefore(String account, int failures, String ago) {
        database.sql("insert into login_failure (account, address, failures, last_at)"
                        + " values (?, '', ?, now() - cast(? as interval)) on conflict (account, address)"
                        + " do update set failures = excluded.failures, last_at = excluded.last_at")
                .params(account, failures, ago)
                .update();
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Hashes as the real one and notes each time with its cost. */
    private final class Heard implements PasswordEncryptor {

        private final PasswordEncryptor real;

        private Heard(PasswordEncryptor real) {
            this.real = real;
        }

        @Override
        public String encrypt(String password) {
            String made = real.encrypt(password);
            hashed.add(cost(made));
            return made;
        }

        @Override
        public boolean check(String password, String encrypted) {
            hashed.add(cost(encrypted));
            return real.check(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return real.hashAlgorithmName();
        }

        /** Of {@code $2a$11$…} the kind and the cost. */
        private String cost(String bcrypt) {
            return bcrypt.substring(0, 6);
        }
    }
}
