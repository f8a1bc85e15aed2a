package vn.dieuphoi.access;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;
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

    private static final Set<String> KNOWN = Set.of(
            DEMONSTRATION.toLowerCase(Locale.ROOT), "admin", "password", "changeme", "demo", "camunda", "quantri");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        String password = context.getEnvironment().getProperty(PROPERTY, "");
        if (password.isBlank()) {
            throw new StartRefused("Chưa có mật khẩu quản trị. Hãy đặt biến môi trường DIEUPHOI_ADMIN_PASSWORD"
                    + " (ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt).");
        }
        if (KNOWN.contains(password.toLowerCase(Locale.ROOT))) {
            throw new StartRefused(
                    "Mật khẩu quản trị trong DIEUPHOI_ADMIN_PASSWORD là mật khẩu mặc định ai cũng biết. Hãy"
                            + " đặt mật khẩu khác.");
        }
    }
}
