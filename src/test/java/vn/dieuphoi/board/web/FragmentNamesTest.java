package vn.dieuphoi.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ~{date :: input}} brings the fragment of that name and every {@code <input>} of the file besides. */
class FragmentNamesTest {

    private static final Pattern NAME = Pattern.compile("th:fragment=\"([\\w-]+)");

    @Test
    void noFragmentHasTheNameOfAnElement() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates
                            .filter(file -> file.toString().endsWith(".html"))
                            .flatMap(FragmentNamesTest::namedAsElements))
                    .isEmpty();
        }
    }

    private static Stream<String> namedAsElements(Path template) {
        String text = read(template);
        List<String> names =
                NAME.matcher(text).results().map(found -> found.group(1)).toList();
        return names.stream().filter(name -> element(name).matcher(text).find()).map(name -> template + ": " + name);
    }

    private static Pattern element(String name) {
        return Pattern.compile("<" + Pattern.quote(name) + "[\\s>]");
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
