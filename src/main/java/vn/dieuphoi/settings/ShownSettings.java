package vn.dieuphoi.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** The settings as they may be shown to somebody outside. */
public final class ShownSettings {

    private static final String HIDDEN = "(đã đặt, không hiện)";

    /** Spring's own that decide how the application works; nothing else of the environment is anybody's business. */
    private static final List<String> OF_SPRING = List.of(
            "spring.profiles.active",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.hikari.maximum-pool-size",
            "spring.flyway.user",
            "spring.flyway.password",
            "spring.mail.host",
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password",
            "server.port",
            "server.address",
            "server.shutdown",
            "server.servlet.session.timeout",
            "logging.file.name",
            "camunda.bpm.job-execution.enabled");

    private ShownSettings() {}

    /** One line each, {@code name = value}; a secret says only that it is set. */
    public static List<String> lines(ConfigurableEnvironment environment) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : KnownSettings.read().all()) {
            if (!setting.internal()) {
                lines.add(line(environment, setting.name(), setting.secret()));
            }
        }
        OF_SPRING.forEach(name -> lines.add(line(environment, name, isSecret(name))));
        return List.copyOf(lines);
    }

    private static String line(ConfigurableEnvironment environment, String name, boolean secret) {
        String value = environment.getProperty(name, "");
        if (value.isBlank()) {
            return name + " =";
        }
        return name + " = " + (secret ? HIDDEN : withoutLogin(value));
    }

    /** An address may carry a login before its host, or a password behind its question mark. */
    private static String withoutLogin(String value) {
        return value.replaceFirst("://[^/@]*@", "://***@").replaceFirst("(jdbc:[^?]*)\\?.*", "$1?***");
    }

    /** The values of everything that is secret, wherever it was set, for whoever has to find them in a text. */
    public static Set<String> secrets(ConfigurableEnvironment environment) {
        Set<String> secrets = new LinkedHashSet<>();
        for (Setting setting : KnownSettings.read().all()) {
            if (setting.secret()) {
                secrets.add(environment.getProperty(setting.name(), ""));
            }
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    if (isSecret(name)) {
                        secrets.add(String.valueOf(environment.getProperty(name, "")));
                    }
                }
            }
        }
        secrets.removeIf(String::isBlank);
        return secrets;
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.contains("password")
                || plain.contains("secret")
                || plain.endsWith("key")
                || plain.contains("token");
    }
}
