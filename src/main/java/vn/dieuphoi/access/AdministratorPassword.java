package vn.dieuphoi.access;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;
import vn.dieuphoi.access.password.PasswordRules;
import vn.dieuphoi.engine.StartRefused;

/**
 * Refuses to start without a password of its own for the administrator, before anything is opened; the demonstration
 * has known passwords and stays on its own machine.
 */
class AdministratorPassword implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Set by the environment variable DIEUPHOI_ADMIN_PASSWORD. */
    static final String PROPERTY = "dieuphoi.admin.password";

    /** The one of the demonstration, printed at its start and on its login page. */
    static final String DEMONSTRATION = "Dieuphoi@2023";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        String password = context.getEnvironment().getProperty(PROPERTY, "");
        if (password.isBlank()) {
            throw new StartRefused("Chưa có mật khẩu quản trị. Hãy đặt biến môi trường DIEUPHOI_ADMIN_PASSWORD. "
                    + PasswordRules.SENTENCE);
        }
        String administrator = context.getEnvironment().getProperty("dieuphoi.admin.id", "quantri");
        PasswordRules.fault(password, administrator).ifPresent(fault -> {
            throw new StartRefused("Mật khẩu quản trị trong DIEUPHOI_ADMIN_PASSWORD không dùng được: " + fault);
        });
    }
}
