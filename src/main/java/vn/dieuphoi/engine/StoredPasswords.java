package vn.dieuphoi.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Compares a stored password without the engine's own count of failures, which locks an account whoever caused them. */
@Component
public class StoredPasswords {

    private final ProcessEngineConfigurationImpl engine;

    StoredPasswords(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** For a name that nobody has it takes as long as for one that somebody has. */
    public boolean isPassword(String userId, String candidate) {
        Optional<UserEntity> user = engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> Optional.ofNullable(
                        (UserEntity) command.getReadOnlyIdentityProvider().findUserById(userId))));
        if (user.isEmpty()) {
            engine.getPasswordManager().encrypt(candidate);
            return false;
        }
        return engine.getPasswordManager()
                .check(
                        EncryptionUtil.saltPassword(candidate, user.get().getSalt()),
                        user.get().getPassword());
    }
}
