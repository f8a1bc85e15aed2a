package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.plan.reading.draft.DraftPlan;
import vn.dieuphoi.plan.reading.party.KnownParties;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Effort;

/** No text keeps the reader busy for long: it is read, or refused with what to do. */
@Tag("security")
class RunawayTextTest {

    private static final Path READER = Path.of("src/main/java/vn/dieuphoi/plan/reading");
    private static final int LETTERS = 60_000;

    /** Of one processor; the slowest was measured at ten. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A word of a constant pattern that is given its text without being counted. */
    private static final Pattern UNCOUNTED =
            Pattern.compile("\\b[A-Z][A-Z_]+\\s*\\.matcher\\(\\s*+(?!Effort\\.counted\\()");

    @Test
    void aPatternThatNeverEndsIsGivenUp() {
        Pattern endless = Pattern.compile("a*a*a*a*a*a*a*a*b");

        assertThatThrownBy(() -> Effort.limited(
                        "xấu.docx",
                        () -> endless.matcher(Effort.counted("a".repeat(400))).matches()))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining("xấu.docx", "Hãy");
    }

    @Test
    void everyPatternOfTheReaderIsCounted() throws IOException {
        List<String> uncounted = new ArrayList<>();
        try (Stream<Path> files = Files.walk(READER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (UNCOUNTED.matcher(Files.readString(file)).find()) {
                    uncounted.add(READER.relativize(file).toString());
                }
            }
        }
        assertThat(uncounted).isEmpty();
        assertThat(UNCOUNTED.matcher("SET.matcher(words)").find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở ", "1", "(", "mục 1, "})
    @Tag("long")
    void oneWordAgainAndAgainIsReadOrRefused(String piece) {
        String much = piece.repeat(LETTERS / piece.length()) + "x";

        ends("KẾ HOẠCH\nThử\n\n1. Nhiệm vụ\n- Chủ trì: " + much + "\n- Thời hạn: " + much + "\n");
        ends("KẾ HOẠCH\nThử\n\n| TT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn |\n| 1 | %s | %s | %s |\n"
                .formatted(much, much, much));
    }

    private static void ends(String text) {
        PlanUpload upload = new PlanUpload("dai.txt", text.getBytes(StandardCharsets.UTF_8));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            DraftPlan draft = new DocumentReading(KnownParties.EMPTY).draft(upload, (page, pages) -> {});
            assertThat(draft).isNotNull();
        } catch (CannotRead said) {
            assertThat(said).hasMessageContaining("Hãy");
        }
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(LIMIT);
    }
}
