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
 * A key says which plan it belongs to by the plan's id, a text that need not be a year: nobody cuts a year out of it or puts
 * one together with it. Rows carry their plan in a column; keys are read by {@code WorkKey}, {@code PeriodKey} and, where
 * rows may have lost what they belong to, the function {@code plan_of}.
 */
class PlanInKeysTest {

    /** Each place that does something of this look, and why it may. */
    private static final List<String> ALLOWED = List.of(
            // The key of a period: what stands in its own period is a calendar year.
            "src/main/java/vn/dieuphoi/reporting/PeriodKey.java",
            // A quarter, 2023-Q2, is of the calendar.
            "src/main/java/vn/dieuphoi/reporting/ReportingQuarter.java",
            // A month, 2023-06, or week is of the calendar.
            "src/main/java/vn/dieuphoi/work/round/RoundPeriod.java",
            // So is what an item reports for.
            "src/main/java/vn/dieuphoi/reporting/ReportSpan.java",
            "src/main/java/vn/dieuphoi/Subject.java",
            // Dates as people write them and as the journal holds them.
            "src/main/java/vn/dieuphoi/TypedDate.java",
            "src/main/java/vn/dieuphoi/board/web/HistoryWords.java",
            // A released migration is never changed.
            "src/main/resources/db/migration/");

    private static final List<Pattern> CUTTING = List.of(
            // four digits looked for in a text, with what follows in a key
            Pattern.compile("(\\\\\\\\d|\\[0-9\\])\\{4\\}\\)?-"),
            Pattern.compile("20\\\\\\\\d\\{2\\}-"),
            // the first four or five characters taken for one
            Pattern.compile("substring\\(0, [45]\\)|left\\((\\w+\\.)?(key|period|subject|work_item), [45]\\)"),
            Pattern.compile("split_part\\("),
            // what stands before or behind the first hyphen
            Pattern.compile("substring\\(.*\\bindexOf\\('-'\\)"),
            // a year asked of a key
            Pattern.compile("(?i)(workItem|work|key)(\\(\\))?\\.year\\(\\)"),
            // a year put before a hyphen, or asked of rows that have a plan
            Pattern.compile("\\byear \\+ \"-(%|GV)\""),
            Pattern.compile("\\b[wmp]\\.year\\b"));

    @Test
    void nobodyCutsAYearOutOfAKey() throws IOException {
        List<String> cutting = new ArrayList<>();
        for (String folder : List.of("src/main", "processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(PlanInKeysTest::isAsked).toList()) {
                    Files.readString(file)
                            .lines()
                            .filter(PlanInKeysTest::cuts)
                            .map(line -> file + ": " + line.strip())
                            .forEach(cutting::add);
                }
            }
        }
        assertThat(cutting).isEmpty();
    }

    @Test
    void aYearCutOutIsSeen() {
        assertThat(List.of(
                        "Pattern.compile(\"(\\\\d{4})-([1-9]\\\\d{0,3})\")",
                        "key.matches(\"\\\\d{4}-.*\")",
                        "Integer.parseInt(key.substring(0, 4))",
                        "key.substring(0, key.indexOf('-'))",
                        "task.work().substring(task.work().indexOf('-') + 1)",
                        "plans.item(workItem.year(), code)",
                        "new WorkKey(subject).plan(); item.key().year()",
                        "o.work_item = left(r.period, 5) || code",
                        "select split_part(key, '-', 1)",
                        "where w.year = ?",
                        "past(year + \"-%\")"))
                .allMatch(PlanInKeysTest::cuts);
        assertThat(List.of(
                        "workItem.plan()",
                        "value.substring(0, value.lastIndexOf('-'))",
                        "quarter.year()",
                        "where w.plan = :plan",
                        "period.year()"))
                .noneMatch(PlanInKeysTest::cuts);
    }

    /** An exception that nobody needs any more would let the next one in. */
    @Test
    void everyExceptionIsNeeded() throws IOException {
        for (String place : ALLOWED) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                boolean needed = false;
                for (Path source : files.filter(PlanInKeysTest::isSource).toList()) {
                    needed |= Files.readString(source).lines().anyMatch(PlanInKeysTest::cuts);
                }
                assertThat(needed).as(place).isTrue();
            }
        }
    }

    private static boolean cuts(String line) {
        String text = line.strip();
        return !text.startsWith("*")
                && !text.startsWith("/")
                && CUTTING.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return Stream.of(".java", ".sql", ".yaml", ".html", ".bpmn", ".form").anyMatch(name::endsWith);
    }

    private static boolean isAsked(Path file) {
        return isSource(file) && ALLOWED.stream().noneMatch(file.toString().replace('\\', '/')::startsWith);
    }
}
