package vn.dieuphoi.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings under {@code dieuphoi.} that do not exist, or whose value cannot be used. */
public final class SettingFaults {

    private static final String VARIABLES = "DIEUPHOI_";

    /** Read by {@code docker-compose.yml} alone, which somebody may have set in the same shell. */
    static final Set<String> OF_COMPOSE = Set.of(
            "DIEUPHOI_DB_PASSWORD",
            "DIEUPHOI_DB_OWNER_PASSWORD",
            "DIEUPHOI_KEYCLOAK_PASSWORD",
            "DIEUPHOI_NAME",
            "DIEUPHOI_TLS");

    private SettingFaults() {}

    /** Vietnamese sentences that say what is wrong and what is wanted, each setting once under the name that was written. */
    public static List<String> in(ConfigurableEnvironment environment) {
        KnownSettings known = KnownSettings.read();
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
        return seen.values().stream()
                .flatMap(name -> complaint(name, known, environment).stream())
                .toList();
    }

    private static boolean isOurs(String name, PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource
                ? name.toUpperCase(Locale.ROOT).startsWith(VARIABLES) && !OF_COMPOSE.contains(name)
                : name.startsWith(KnownSettings.PREFIX);
    }

    private static Optional<String> complaint(String name, KnownSettings known, ConfigurableEnvironment environment) {
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
