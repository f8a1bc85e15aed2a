package vn.dieuphoi.access;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import vn.dieuphoi.Refused;

/** Refuses to start with a known password where others can reach the application, before anything is opened. */
class AdministratorPassword implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PROPERTY = "dieuphoi.admin.password";

    /** The one of the demonstration, printed at its start and on its login page. */
    static final String DEMONSTRATION = "Dieuphoi@2023";

    private static final Set<String> KNOWN = Set.of(
            DEMONSTRATION.toLowerCase(Locale.ROOT), "admin", "password", "changeme", "demo", "camunda", "quantri");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            requireLoopback(environment);
        } else {
            requireOwnPassword(environment.getProperty(PROPERTY, ""));
        }
    }

    private static void requireLoopback(ConfigurableEnvironment environment) {
        if (!LOOPBACK.contains(environment.getProperty("server.address", "127.0.0.1"))) {
            throw new Refused(
                    "Không khởi động: bản trình diễn (demo) có mật khẩu ai cũng biết nên chỉ chạy trên chính máy"
                            + " này. Hãy bỏ server.address, hoặc đặt DIEUPHOI_ADMIN_PASSWORD và bỏ hồ sơ demo.");
        }
        boolean ownDatabase =
                environment.getProperty("spring.datasource.url", "").isEmpty();
        boolean chosen = environment.getActiveProfiles().length > 0;
        if (!ownDatabase && !chosen) {
            throw new Refused("Không khởi động: đã cấu hình cơ sở dữ liệu nhưng chưa có mật khẩu quản trị. Hãy đặt biến"
                    + " môi trường DIEUPHOI_ADMIN_PASSWORD, hoặc SPRING_PROFILES_ACTIVE=demo để chạy trình diễn.");
        }
    }

    private static void requireOwnPassword(String password) {
        if (password.isBlank()) {
            throw new Refused(
                    "Không khởi động: chưa có mật khẩu quản trị. Hãy đặt biến môi trường DIEUPHOI_ADMIN_PASSWORD"
                            + " (ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt).");
        }
        if (KNOWN.contains(password.toLowerCase(Locale.ROOT))) {
            throw new Refused(
                    "Không khởi động: mật khẩu quản trị trong DIEUPHOI_ADMIN_PASSWORD là mật khẩu mặc định ai cũng"
                            + " biết. Hãy đặt mật khẩu khác.");
        }
    }
}
