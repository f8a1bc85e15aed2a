package vn.dieuphoi.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.dieuphoi.engine.StartRefused;

/**
 * Refuses a start with a setting under {@code dieuphoi.} that does not exist or whose value cannot be used: a mistyped name
 * would be passed over in silence. Registered in {@code META-INF/spring.factories}; the first of its kind, before anything
 * is started.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String VARIABLES = "DIEUPHOI_";

    /** Read by {@code docker-compose.yml} alone, which somebody may have set in the same shell. */
    static final Set<String> OF_COMPOSE = Set.of("DIEUPHOI_DB_PASSWORD", "DIEUPHOI_DB_OWNER_PASSWORD");

    private static final String SETTINGS_PAGE = " Các thiết đặt có trong bảng của docs/operations.md.";

    private final KnownSettings known = KnownSettings.read();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws StartRefused with all that is wrong, each setting once under the name by which it counts */
    void check(ConfigurableEnvironment environment) {
        Map<String, String> seen = new TreeMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    if (isOurs(name, source)) {
                        seen.putIfAbsent(known.named(name).map(Setting::name).orElse(name), name);
                    }
                }
            }
        }
        String wrong = seen.values().stream()
                .flatMap(name -> complaint(name, environment).stream())
                .collect(Collectors.joining(" "));
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong + SETTINGS_PAGE);
        }
    }

    private static boolean isOurs(String name, PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource
                ? name.toUpperCase(Locale.ROOT).startsWith(VARIABLES) && !OF_COMPOSE.contains(name)
                : name.startsWith(KnownSettings.PREFIX);
    }

    private Optional<String> complaint(String name, ConfigurableEnvironment environment) {
        Optional<Setting> setting = known.named(name);
        if (setting.isEmpty()) {
            return Optional.of("Không có thiết đặt nào tên " + name + "; "
                    + known.nearest(name)
                            .map(nearest ->
                                    "gần nhất là " + inTheSameSpelling(nearest, name) + ". Hãy sửa lại tên hoặc bỏ đi.")
                            .orElse("hãy bỏ đi."));
        }
        String value = environment.getProperty(setting.get().name(), "");
        return setting.get()
                .complaint(value)
                .map(words -> "Thiết đặt " + name + (setting.get().secret() ? "" : " = \"" + value + "\"")
                        + " không dùng được: " + words + ". Hãy sửa lại.");
    }

    private static String inTheSameSpelling(Setting setting, String as) {
        return as.startsWith(VARIABLES) ? setting.variable() : setting.name();
    }
}
