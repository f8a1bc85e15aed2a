package vn.dieuphoi.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.StoredPasswords;

/**
 * Keeps one administrator where there is no demonstration: without a member of their group the engine lets anybody
 * create one. A password somebody chose later is left alone; the demonstration's is replaced.
 */
@Component
@Profile("!demo")
@DependsOn("officeGroups")
class AdministratorAccount implements InitializingBean {

    private final IdentityService identity;
    private final StoredPasswords passwords;
    private final OneNodeAtATime oneNode;
    private final String id;
    private final String password;

    AdministratorAccount(
            IdentityService identity,
            StoredPasswords passwords,
            OneNodeAtATime oneNode,
            @Value("${dieuphoi.admin.id:quantri}") String id,
            @Value("${" + AdministratorPassword.PROPERTY + "}") String password) {
        this.identity = identity;
        this.passwords = passwords;
        this.oneNode = oneNode;
        this.id = id;
        this.password = password;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run("administrator", this::keep);
    }

    private void keep() {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identity.newUser(id);
            user.setFirstName("Quản trị");
            user.setLastName("hệ thống");
            user.setPassword(password);
            identity.saveUser(user);
        } else if (passwords.isPassword(id, AdministratorPassword.DEMONSTRATION)) {
            user.setPassword(password);
            identity.saveUser(user);
        }
        boolean member = identity.createGroupQuery()
                        .groupId(Role.ADMINISTRATORS)
                        .groupMember(id)
                        .count()
                > 0;
        if (!member) {
            identity.createMembership(id, Role.ADMINISTRATORS);
        }
    }
}
