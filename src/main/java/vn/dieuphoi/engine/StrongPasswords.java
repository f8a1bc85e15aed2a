package vn.dieuphoi.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Sha256;

/** New passwords are stored with BCrypt; the engine's own is one round of SHA-512. Old ones stay readable. */
@Component
class StrongPasswords extends AbstractProcessEnginePlugin {

    private final Bcrypt encryptor;

    StrongPasswords(@Value("${dieuphoi.password.bcrypt-cost}") int cost) {
        this.encryptor = new Bcrypt(new BCryptPasswordEncoder(cost));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(encryptor);
    }

    /** BCrypt reads 72 bytes and the engine appends a salt of its own, so a digest goes in. */
    private record Bcrypt(BCryptPasswordEncoder encoder) implements PasswordEncryptor {

        @Override
        public String encrypt(String password) {
            return encoder.encode(digest(password));
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(digest(password), encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "SHA-256-BCRYPT";
        }

        private static String digest(String password) {
            byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
        }
    }
}
