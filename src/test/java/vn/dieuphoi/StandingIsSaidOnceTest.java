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

/**
 * Whether something is late, and in which class it counts, is asked of module {@code obligation}: nobody else holds a due date
 * against today or against the day on which it was done. A new due date may be held against the old one.
 */
class StandingIsSaidOnceTest {

    private static final String OWNER = "src/main/java/vn/dieuphoi/obligation/";

    private static final Pattern COPY = Pattern.compile("(?i)"
            + "\\bdue(_on|_date)?\\s*<=?\\s*[:?]"
            + "|\\b(today|now|day|done|doneOn|closedOn|answeredOn|submittedOn|reportedOn|end\\.day)(\\(\\))?"
            + "\\.isAfter\\((\\w+(\\(\\))?\\.)*due(On)?(\\(\\))?\\)"
            + "|\\bdueOn(\\(\\))?\\s*\\.isBefore\\((today|day|now|end\\.day|LocalDate\\.)"
            + "|\"quá %d ngày|ngày làm việc\"\\.formatted\\(-");

    @Test
    void nobodyElseDecidesWhatIsLate() throws IOException {
        List<String> copies = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().startsWith(OWNER))
                        .toList()) {
                    if (COPY.matcher(Files.readString(file)).find()) {
                        copies.add(file.toString());
                    }
                }
            }
        }
        assertThat(copies).isEmpty();
    }

    @Test
    void aCopyIsSeen() {
        assertThat(List.of(
                        "where due_on < :today",
                        "today.isAfter(dueOn)",
                        "today().isAfter(owed.dueOn())",
                        "doneOn.isAfter(dueOn)",
                        "task.dueOn().isBefore(LocalDate.now(clock))",
                        "dueOn.isBefore(end.day())",
                        "\"quá %d ngày làm việc\".formatted(-left)"))
                .allMatch(line -> COPY.matcher(line).find());
        assertThat(List.of("newDueOn.isAfter(dueOn)", "until.due().isAfter(owed.dueOn())", "order by due_on"))
                .noneMatch(line -> COPY.matcher(line).find());
    }
}
