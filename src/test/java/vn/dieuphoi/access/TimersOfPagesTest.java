package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A script that calls again and again by a clock would keep its session alive for ever. Each of them is known here; what it
 * calls stands in {@code PageCalls}, and {@code AccountTest} calls it.
 */
class TimersOfPagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Again and again, or a page that loads itself anew. */
    private static final Pattern CLOCK =
            Pattern.compile("setInterval\\(|location\\.reload\\(|http-equiv=.refresh|every \\d+s");

    @Test
    void everyScriptThatCallsByAClockIsKnown() throws IOException {
        Set<String> calling = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(TimersOfPagesTest::isOurs).toList()) {
                if (CLOCK.matcher(Files.readString(file)).find()) {
                    calling.add(file.getFileName().toString());
                }
            }
        }

        assertThat(calling)
                .containsExactly(
                        // The clock of the application, days that are marked, unread messages.
                        "clock.js",
                        "due.js",
                        // Once: after files that were just chosen, and when the minute of a directive is over.
                        "evidence.js",
                        "leaders.js",
                        "messages.js",
                        "reload.js",
                        "review.js");
    }

    private static boolean isOurs(Path file) {
        String name = file.toString();
        return (name.endsWith(".js") || name.endsWith(".html"))
                && !name.endsWith(".min.js")
                && !name.contains("vendor");
    }
}
