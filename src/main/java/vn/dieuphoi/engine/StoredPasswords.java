package vn.dieuphoi.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Compares a stored password without counting as a login, which could lock the account. */
@Component
public class StoredPasswords {

    private final ProcessEngineConfigurationImpl engine;

    StoredPasswords(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public boolean isPassword(String userId, String candidate) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            UserEntity user = (UserEntity) command.getReadOnlyIdentityProvider().findUserById(userId);
            return user != null
                    && engine.getPasswordManager()
                            .check(EncryptionUtil.saltPassword(candidate, user.getSalt()), user.getPassword());
        });
    }
}
