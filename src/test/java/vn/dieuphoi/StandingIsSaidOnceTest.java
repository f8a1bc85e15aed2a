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

    /** What is owed is called in words as it says itself. */
    private static final Pattern LABEL =
            Pattern.compile("(?i)particular[^;]{0,80}\" – \"|concat_ws\\(' – '[^;]{0,60}particular");

    @Test
    void nobodyElseDecidesWhatIsLate() throws IOException {
        assertThat(copiesOf(COPY)).isEmpty();
    }

    @Test
    void nobodyElseSaysWhatIsOwed() throws IOException {
        assertThat(copiesOf(LABEL)).isEmpty();
        assertThat(List.of(
                        "particular.isEmpty() ? name : name + \" – \" + particular",
                        "select concat_ws(' – ', o.name, nullif(o.particular, ''))"))
                .allMatch(line -> LABEL.matcher(line).find());
    }

    private static List<String> copiesOf(Pattern pattern) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().startsWith(OWNER))
                        .toList()) {
                    if (pattern.matcher(Files.readString(file)).find()) {
                        copies.add(file.toString());
                    }
                }
            }
        }
        return copies;
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
