package vn.dieuphoi.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code META-INF/additional-spring-configuration-metadata.json}; what stands behind {@code defaultValue} is
 * ours, and other readers of such files pass over it.
 *
 * @param name as in a file of settings, such as {@code dieuphoi.outbox.keep-sent}
 * @param type as the metadata names it
 * @param description English, for the table in {@code docs/operations.md}
 * @param defaultValue as it would be written; null for none
 * @param least the smallest value that makes sense, written as a value is
 * @param most the largest
 * @param pattern what a value that is not empty must match
 * @param example a value that does
 * @param secret never shown
 * @param internal set by the application for itself, and in no table
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Setting(
        String name,
        String type,
        String description,
        @Nullable String defaultValue,
        @Nullable String least,
        @Nullable String most,
        @Nullable String pattern,
        @Nullable String example,
        boolean secret,
        boolean internal) {

    SettingKind kind() {
        return SettingKind.of(type);
    }

    /** Its variable: dots become underscores, hyphens go. */
    String variable() {
        return name.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a value and what is wanted, in Vietnamese; empty for a good one. */
    Optional<String> complaint(String value) {
        if (value.isBlank() && kind().mayBeEmpty()) {
            return Optional.empty();
        }
        if (!kind().reads(value.strip())) {
            return Optional.of("cần " + kind().wanted());
        }
        if (pattern != null && !value.strip().matches(pattern)) {
            return Optional.of("cần viết như " + example);
        }
        if (least != null && compare(value, least) < 0) {
            return Optional.of("ít nhất phải là " + least);
        }
        if (most != null && compare(value, most) > 0) {
            return Optional.of("nhiều nhất là " + most);
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private int compare(String value, String bound) {
        return ((Comparable<Object>) kind().value(value.strip())).compareTo(kind().value(bound));
    }
}
