package vn.dieuphoi.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void anOutlineBecomesAFileThatTheCheckAccepts() throws IOException {
        Path file = folder.resolve("plan-item-8-2.bpmn");
        Path outline = Files.writeString(
                folder.resolve("8.2.yaml"),
                "item: \"8.2\"\nsteps:\n  - task: {id: inspect, name: \"Kiểm tra cơ sở đào tạo\", due: end}\n");

        assertThat(run("scaffold", "8.2", "--steps", outline.toString(), "--out", file.toString()))
                .isZero();

        assertThat(run("check", file.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Mô hình không có lỗi.");
    }

    @Test
    void allItemsAreDrawnAsTheyAreCommitted() throws IOException {
        assertThat(run("scaffold", "--all", "--out", folder.toString())).isZero();

        try (Stream<Path> drawn = Files.list(folder)) {
            assertThat(drawn)
                    .hasSize(36)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameTextualContentAs(
                                    Path.of("processes", "items").resolve(file.getFileName())));
        }
    }

    @Test
    void oneItemIsDrawnFromItsOwnOutline() {
        assertThat(run("scaffold", "3.4")).isZero();

        assertThat(out.toString()).contains("userTask_counselSoldiers");
    }

    @Test
    void allItemsNeedAFolder() {
        assertThat(run("scaffold", "--all")).isEqualTo(1);

        assertThat(err.toString()).contains("--out");
    }

    @Test
    void anOutlineThatCannotBeReadEndsWithTheReason() throws IOException {
        Path outline = Files.writeString(folder.resolve("8.2.yaml"), "item: \"8.2\"\nsteps:\n  - walk: {}\n");

        assertThat(run("scaffold", "8.2", "--steps", outline.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("steps[0]", "walk");
    }

    @Test
    void aFaultyModelEndsTheCheckWithItsFindings() throws IOException {
        Path file = folder.resolve("monthly-round.bpmn");
        Files.writeString(
                file,
                Files.readString(Path.of("processes/shared/monthly-round.bpmn")).replace("\"P3650D\"", "\"P1D\""));

        assertThat(run("check", file.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("monthly-round.bpmn, dòng 6 [monthly-round] process-attributes", "1 chỗ phải sửa.");
    }

    private int run(String... words) {
        return new CommandLine(new ModelsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
