package vn.dieuphoi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan2023;

class PlanFolderTest {

    @Test
    void aConfiguredFolderIsTheOnlySource(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2025.yaml"), "year: 2025");
        Files.writeString(folder.resolve("ghi-chu.yaml"), "");
        Files.writeString(folder.resolve("2024.yaml"), "year: 2024");
        Files.writeString(folder.resolve("abcd.yaml"), "");

        assertThat(new PlanFolder(folder.toString()).files())
                .extracting(PlanFile::name)
                .containsExactly("plans/2024.yaml", "plans/2025.yaml");
    }

    @Test
    void withoutConfigurationThePlansOfTheWorkingDirectoryAreRead() {
        assertThat(new PlanFolder("").file(PlanId.ofYear(2023)).plan()).isEqualTo(Plan2023.PLAN);
    }

    @Test
    void aConfiguredFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new PlanFolder("/khong/co"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/khong/co");
    }
}
