package vn.dieuphoi.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One look by day and by night: one style sheet says the colours, every page has it, and text can be read in both. */
class LookTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STYLES = RESOURCES.resolve("static/css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,8})");

    private static final List<String> TEXTS = List.of(
            "ink", "soft", "link", "running", "late", "now", "near", "done", "done-ink", "brand", "wait", "track-ink");
    private static final List<String> GROUNDS = List.of("paper", "ground", "shade", "group", "chosen");
    private static final Map<String, List<String>> OWN_GROUNDS = Map.of(
            "late-tint", List.of("ink", "late", "brand"),
            "now-tint", List.of("ink", "soft", "now", "link"),
            "done-tint", List.of("ink", "done", "done-ink", "link"),
            "track-tint", List.of("ink", "track-ink"),
            "track", List.of("ink"));
    private static final List<String> UNDER_WHITE = List.of("header", "header-chosen", "fill", "late-fill");

    @Test
    void textCanBeReadOnEveryGroundByDayAndByNight() throws IOException {
        String look = Files.readString(STYLES.resolve("look.css"));
        int night = look.indexOf("@media");
        Map<String, String> day = colours(look.substring(0, night));
        Map<String, String> dark = new HashMap<>(day);
        dark.putAll(colours(look.substring(night)));
        List<String> faint = new ArrayList<>();

        for (Map<String, String> colours : List.of(day, dark)) {
            for (String ground : GROUNDS) {
                TEXTS.forEach(text -> check(colours, text, ground, faint));
            }
            OWN_GROUNDS.forEach((ground, texts) -> texts.forEach(text -> check(colours, text, ground, faint)));
            colours.put("white", "#ffffff");
            UNDER_WHITE.forEach(ground -> check(colours, "white", ground, faint));
        }

        assertThat(dark).hasSizeGreaterThan(30);
        assertThat(faint).isEmpty();
    }

    @Test
    void onlyOneStyleSheetKnowsTheNightAndEveryColourThatIsNamedIsThere() throws IOException {
        List<String> named = new ArrayList<>(
                colours(Files.readString(STYLES.resolve("look.css"))).keySet());
        for (Path sheet : files(STYLES, ".css")) {
            String text = Files.readString(sheet);
            Pattern.compile("--([a-z0-9-]+):")
                    .matcher(text)
                    .results()
                    .map(one -> one.group(1))
                    .forEach(named::add);
        }
        for (Path sheet : files(STYLES, ".css")) {
            String text = Files.readString(sheet);
            if (!sheet.endsWith("look.css")) {
                assertThat(text).as(sheet.toString()).doesNotContain("prefers-color-scheme");
            }
            assertThat(Pattern.compile("var\\(--([a-z0-9-]+)")
                            .matcher(text)
                            .results()
                            .map(one -> one.group(1)))
                    .as(sheet.toString())
                    .isSubsetOf(named);
        }
    }

    @Test
    void everyPageWithAHeadHasTheLook() throws IOException {
        List<Path> heads = new ArrayList<>();
        for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
            String text = Files.readString(page);
            if (text.contains("<head>") && text.contains("rel=\"stylesheet\"")) {
                heads.add(page);
                assertThat(text).as(page.toString()).contains("/css/look.css", "name=\"color-scheme\"");
            }
        }
        assertThat(heads).hasSizeGreaterThan(5);
    }

    /** Words that only a screen reader should say must not be seen by everybody. */
    @Test
    void wordsForScreenReadersAreOfAClassThatHidesThem() throws IOException {
        for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContainPattern("class=\"(sr|sr-only|visually-hidden)\"");
        }
        assertThat(Files.readString(STYLES.resolve("dieu-phoi.css"))).contains(".unseen { position: absolute;");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        for (MatchResult one : COLOUR.matcher(css).results().toList()) {
            colours.put(one.group(1), one.group(2));
        }
        return colours;
    }

    private static void check(Map<String, String> colours, String text, String ground, List<String> faint) {
        double one = light(colours.get(text));
        double other = light(colours.get(ground));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) {
            faint.add(
                    "%s %s trên %s %s: %.2f".formatted(text, colours.get(text), ground, colours.get(ground), contrast));
        }
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double light(String hex) {
        String six = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(six.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
