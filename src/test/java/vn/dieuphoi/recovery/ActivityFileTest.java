package vn.dieuphoi.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.recovery.ActivityLine.Kind;

class ActivityFileTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");
    private static final UUID HOUSE = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void aDiskThatTakesNothingFailsNobodyAndTheGapIsNoted() throws IOException {
        ActivityFile file = opened(1 << 20);
        Path current = folder.resolve("hoat-dong-" + HOUSE + ".jsonl");
        Files.createDirectory(current);

        file.append(List.of(act("a"), act("b")), NOW, true);
        file.append(List.of(act("c")), NOW, false);
        Files.delete(current);
        file.append(List.of(act("d")), NOW, false);

        List<ActivityLine> lines = file.lines(current);
        assertThat(lines).extracting(ActivityLine::kind).containsExactly(Kind.GAP, Kind.ACT);
        assertThat(lines.get(0).missing()).isEqualTo(3);
    }

    @Test
    void aLineThatWasCutOffSwallowsNoOther() throws IOException {
        opened(1 << 20).append(List.of(act("a")), NOW, true);
        Path current = folder.resolve("hoat-dong-" + HOUSE + ".jsonl");
        Files.writeString(current, "{\"kind\":\"ACT\",\"who\":\"", StandardOpenOption.APPEND);
        Files.write(current, new byte[] {(byte) 0xC4}, StandardOpenOption.APPEND);

        ActivityFile again = opened(1 << 20);
        again.append(List.of(act("b")), NOW, true);

        assertThat(again.lines(current))
                .filteredOn(line -> line.kind() == Kind.ACT)
                .extracting(ActivityLine::about)
                .containsExactly("a", "b");
    }

    @Test
    void theEndOfALongFileIsReadAlone() throws IOException {
        ActivityFile file = opened(1 << 20);
        for (int number = 0; number < 2_000; number++) {
            file.append(List.of(act("số đề nghị " + number)), NOW, false);
        }

        List<ActivityLine> end = file.lastLines(folder.resolve("hoat-dong-" + HOUSE + ".jsonl"));

        assertThat(end).hasSizeBetween(300, 1_000);
        assertThat(end.get(end.size() - 1).about()).isEqualTo("số đề nghị 1999");
    }

    @Test
    void aFullFileIsPutAsideAndOldOnesGo() throws IOException {
        ActivityFile file = opened(2_000);
        Path ancient = Files.writeString(folder.resolve("hoat-dong-" + HOUSE + "-20250101T000000Z.jsonl"), "\n");
        Files.setLastModifiedTime(ancient, FileTime.from(NOW.minusSeconds(401L * 24 * 3600)));

        for (int number = 0; number < 100; number++) {
            file.append(List.of(act("số " + number)), NOW.plusSeconds(number), false);
        }

        assertThat(ancient).doesNotExist();
        assertThat(file.files()).hasSizeGreaterThan(3);
        List<String> read = new ArrayList<>();
        file.files()
                .forEach(each -> read.addAll(
                        0,
                        file.lines(each).stream()
                                .filter(line -> line.kind() == Kind.ACT)
                                .map(line -> String.valueOf(line.about()))
                                .toList()));
        assertThat(read).hasSize(100).startsWith("số 0").endsWith("số 99");
    }

    @Test
    void theFileOfAnotherDatabaseIsLeftAlone() throws IOException {
        opened(1 << 20).append(List.of(act("a")), NOW, true);
        ActivityFile other = new ActivityFile(folder, json(), 1 << 20);

        assertThat(other.belongTo(UUID.randomUUID())).isFalse();
        other.append(List.of(act("b")), NOW, true);
        assertThat(other.files()).hasSize(1);

        assertThat(other.belongTo(HOUSE)).isTrue();
        assertThat(other.lines(other.files().get(0)))
                .extracting(ActivityLine::about)
                .containsExactly("a");
    }

    private ActivityFile opened(int largest) throws IOException {
        ActivityFile file = new ActivityFile(folder, json(), largest);
        file.belongTo(HOUSE);
        return file;
    }

    private static ObjectMapper json() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }

    private static ActivityLine act(String about) {
        return ActivityLine.act(NOW, "gdnn.truong", "Nộp báo cáo", about);
    }
}
