package vn.dieuphoi.settings;

import java.util.stream.Collectors;

/** The settings as a table of {@code docs/operations.md}. */
final class SettingsTable {

    private SettingsTable() {}

    static String markdown() {
        return KnownSettings.read().all().stream()
                .filter(setting -> !setting.internal())
                .map(SettingsTable::row)
                .collect(Collectors.joining("", "| name | default | unit | what it does |\n|---|---|---|---|\n", ""));
    }

    private static String row(Setting setting) {
        return "| `%s` `%s` | %s | %s | %s |%n"
                .replace("%n", "\n")
                .formatted(
                        setting.name(),
                        setting.variable(),
                        value(setting),
                        setting.kind().unit() + bounds(setting),
                        setting.description());
    }

    private static String value(Setting setting) {
        String value = setting.defaultValue();
        if (value == null || value.isEmpty()) {
            return "";
        }
        return value.contains(" ") && setting.kind() == SettingKind.PATH ? value : "`" + value + "`";
    }

    private static String bounds(Setting setting) {
        if (setting.least() == null) {
            return "";
        }
        return setting.most() == null
                ? ", at least " + setting.least()
                : ", " + setting.least() + " to " + setting.most();
    }
}
