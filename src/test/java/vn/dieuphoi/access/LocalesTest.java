package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Vietnamese texts of the engine's four applications against the English ones of the version on the class path. */
class LocalesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|please|and|with|from|this|process|instance|task|filter|user|group|delete|could|not|is|are|of)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextIsThereAndNoneTooMany(String application) throws IOException {
        assertThat(texts(application, "vi").keySet())
                .isEqualTo(texts(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noEnglishIsLeft(String application) throws IOException {
        Map<String, String> english = texts(application, "en");
        Set<String> allowed = allowed(application);
        List<String> left = new ArrayList<>();
        texts(application, "vi").forEach((key, text) -> {
            if (!allowed.contains(key)
                    && (text.equals(english.get(key))
                            || ENGLISH.matcher(text.replaceAll("\\{\\{.*?}}|<[^>]*>", ""))
                                    .find())) {
                left.add(key + " = " + text);
            }
        });

        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void placeholdersAreKept(String application) throws IOException {
        Map<String, String> english = texts(application, "en");

        assertThat(texts(application, "vi"))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String application, String language) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            // The English files begin with a byte order mark.
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            JsonNode root = JSON.readTree(json);
            collect("", root.path("labels"), texts);
            collect("dateLocales.", root.path("dateLocales"), texts);
            return texts;
        }
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                collect(prefix + entry.getKey() + ".", entry.getValue(), texts);
            } else {
                texts.put(
                        prefix + entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString());
            }
        });
    }

    /** Keys whose text is rightly the same; each line gives application, key and the reason. */
    private static Set<String> allowed(String application) throws IOException {
        return new ClassPathResource("locales/allowed-english.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 3))
                .filter(line -> line[0].equals(application))
                .map(line -> line[1])
                .collect(Collectors.toSet());
    }
}
