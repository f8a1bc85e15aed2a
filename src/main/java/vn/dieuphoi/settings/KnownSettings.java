package vn.dieuphoi.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All settings under {@code dieuphoi.}, in the order of their names. */
final class KnownSettings {

    static final String PREFIX = "dieuphoi.";

    private static final String METADATA = "META-INF/additional-spring-configuration-metadata.json";

    /** A name that differs in more is another one. */
    private static final int FARTHEST = 8;

    private final List<Setting> all;

    private KnownSettings(List<Setting> all) {
        this.all = all;
    }

    static KnownSettings read() {
        ObjectMapper json = new ObjectMapper();
        List<Setting> found = new ArrayList<>();
        try {
            // Libraries bring files of the same name.
            for (URL file :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                for (JsonNode property : json.readTree(file).path("properties")) {
                    if (property.path("name").asText().startsWith(PREFIX)) {
                        found.add(json.convertValue(property, new TypeReference<Setting>() {}));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(Comparator.comparing(Setting::name));
        return new KnownSettings(List.copyOf(found));
    }

    List<Setting> all() {
        return all;
    }

    /** @param name in any spelling that Spring takes: {@code dieuphoi.outbox.keepSent}, {@code DIEUPHOI_OUTBOX_KEEP_SENT} */
    Optional<Setting> named(String name) {
        String plain = plain(name);
        return all.stream()
                .filter(setting -> plain(setting.name()).equals(plain))
                .findFirst();
    }

    /** The one that was perhaps meant. */
    Optional<Setting> nearest(String name) {
        String plain = plain(name);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return all.stream()
                .filter(setting -> !setting.internal())
                .min(Comparator.comparingInt(setting -> distance.apply(plain(setting.name()), plain)))
                .filter(setting -> distance.apply(plain(setting.name()), plain) <= FARTHEST);
    }

    /** Without the place in a list and without what separates words. */
    private static String plain(String name) {
        return name.replaceFirst("(\\[\\d+\\]|_\\d+_?)$", "")
                .replaceAll("[._-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
