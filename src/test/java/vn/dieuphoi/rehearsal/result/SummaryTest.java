package vn.dieuphoi.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    Path folder;

    @Test
    void theSummaryOfAnEarlierVersionMaySayMore() throws IOException {
        Files.writeString(folder.resolve("summary.json"), """
                {"year": 2023, "bare": {"jobs": 1513, "ratio": 2.4}, "faults": []}
                """);

        assertThat(Summary.in(folder).year()).isEqualTo(2023);
    }
}
