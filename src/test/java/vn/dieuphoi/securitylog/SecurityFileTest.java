package vn.dieuphoi.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SecurityFileTest {

    @TempDir
    Path folder;

    @Test
    void eachEventIsALineOfJsonBesideTheLog() throws Exception {
        SecurityFile file = open(DataSize.ofMegabytes(1));

        file.write(SecurityEvent.LOGIN, "giamdoc", "10.0.0.7", "a \"b\"\n{}", SecurityOutcome.DONE);
        file.destroy();
        file.write(SecurityEvent.LOGOUT, "giamdoc", "10.0.0.7", "", SecurityOutcome.DONE);

        List<String> lines = Files.readAllLines(folder.resolve("an-ninh.log"));
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("event").asText()).isEqualTo("LOGIN");
        assertThat(line.get("account").asText()).isEqualTo("giamdoc");
        assertThat(line.get("subject").asText()).isEqualTo("a \"b\"\n{}");
        assertThat(folder.resolve("dieu-phoi.log")).doesNotExist();
    }

    @Test
    void itRotatesBySize() throws Exception {
        SecurityFile file = open(DataSize.ofKilobytes(20));
        for (int turn = 0; turn < 3; turn++) {
            for (int line = 0; line < 200; line++) {
                file.write(SecurityEvent.REFUSAL, "giamdoc", "10.0.0.7", "x".repeat(150), SecurityOutcome.REFUSED);
            }
            // The size is looked at now and then only, and the oldest of many parts go.
            Thread.sleep(900);
        }
        file.destroy();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .anyMatch(name -> name.matches("an-ninh\\.log\\.\\d{4}-\\d\\d-\\d\\d\\.\\d+\\.gz"));
        }
    }

    @Test
    void withoutALogFileThereIsNone() {
        SecurityFile file = new SecurityFile("", DataSize.ofMegabytes(1), 1, DataSize.ofMegabytes(1));
        file.afterPropertiesSet();

        file.write(SecurityEvent.LOGIN, "giamdoc", "", "", SecurityOutcome.DONE);

        assertThat(folder).isEmptyDirectory();
    }

    private SecurityFile open(DataSize size) {
        SecurityFile file =
                new SecurityFile(folder.resolve("dieu-phoi.log").toString(), size, 5, DataSize.ofMegabytes(1));
        file.afterPropertiesSet();
        return file;
    }
}
