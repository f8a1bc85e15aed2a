package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days and numbers are typed in one way; the fields that a browser has for them write and read them in its own language. */
class OneFieldOfAKindTest {

    private static final Pattern OF_THE_BROWSER =
            Pattern.compile("type\\s*[=:]\\s*['\"]?(date|datetime-local|month|week|time|number|range)\\b");

    @Test
    void noPageHasAFieldOfTheBrowsersOwnLanguage() throws IOException {
        List<String> own = new ArrayList<>();
        for (String folder : List.of("src/main/resources/templates", "src/main/resources/static/js")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> !each.toString().endsWith(".min.js"))
                        .toList()) {
                    if (OF_THE_BROWSER.matcher(Files.readString(file)).find()) {
                        own.add(file.getFileName().toString());
                    }
                }
            }
        }

        // The calendar beside the one field for a day, whose own text nobody sees.
        assertThat(own).containsExactly("date.js");
        assertThat(OF_THE_BROWSER.matcher("<input type=\"number\" min=\"1\">").find())
                .isTrue();
    }
}
