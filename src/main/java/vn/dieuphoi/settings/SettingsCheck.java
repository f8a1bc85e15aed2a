package vn.dieuphoi.settings;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.dieuphoi.engine.StartRefused;

/**
 * Refuses a start with a setting that does not exist or cannot be used: a mistyped name would be passed over in silence.
 * Registered in {@code META-INF/spring.factories}; the first of its kind, before anything is started.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws StartRefused with all that is wrong in one line */
    static void check(ConfigurableEnvironment environment) {
        List<String> wrong = SettingFaults.in(environment);
        if (!wrong.isEmpty()) {
            throw new StartRefused(String.join(" ", wrong) + " Các thiết đặt có trong bảng của docs/operations.md.");
        }
    }
}
