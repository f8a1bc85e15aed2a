package vn.dieuphoi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan2023;

class PlanFileTest {

    @Test
    void aFieldOfTheWrongTypeIsNamedWithFileAndLine() {
        String yaml = changed("startMonth: 9", "startMonth: tháng chín");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("thu.yaml");
            assertThat(fault.line()).isEqualTo(lineOf(yaml, "startMonth: tháng chín"));
            assertThat(fault.field()).isEqualTo("items[7].startMonth (mục 3.3)");
            assertThat(fault.message()).startsWith("sai kiểu");
        });
    }

    @Test
    void anItemNumberWithoutQuotesIsRefusedBecause410WouldBecome41() {
        String yaml = changed("code: \"4.10\"", "code: 4.10");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf(yaml, "code: 4.10"));
            assertThat(fault.message()).contains("dấu nháy");
        });
    }

    @Test
    void aMissingFieldIsNamedOnTheLineOfItsItem() {
        String yaml = changed("    title: Thanh tra việc thực hiện pháp luật lao động, giáo dục nghề nghiệp\n", "");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf(yaml, "code: \"8.3\""));
            assertThat(fault.field()).isEqualTo("items[29].title (mục 8.3)");
            assertThat(fault.message()).isEqualTo("thiếu trường bắt buộc");
        });
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() {
        String yaml = changed("startMonth: 9", "startMonth: 13")
                .replace("unit: phóng sự", "unitt: phóng sự")
                .replace("endDate: 2030-12-31", "endDate: 31/12/2030");

        assertThat(faults(yaml))
                .extracting(PlanFault::field)
                .containsExactly(
                        "items[0].products[0].quantity (mục 1)",
                        "items[0].products[0].unitt (mục 1)",
                        "items[4].endDate (mục 2.4)",
                        "items[7].startMonth (mục 3.3)");
    }

    @Test
    void anUnknownPartyIsRefused() {
        String yaml = changed("partners: [LDVL]", "partners: [LDLV]");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf(yaml, "partners: [LDLV]"));
            assertThat(fault.message()).contains("LDLV");
        });
    }

    @Test
    void theSameItemNumberTwiceIsRefused() {
        String yaml = changed("code: \"8.2\"", "code: \"8.1\"");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).startsWith("items[28].code");
            assertThat(fault.message()).contains("đã dùng");
        });
    }

    @Test
    void itemsOutOfOrderAreRefused() {
        String yaml = changed("code: \"4.10\"", "code: \"4.2\"").replaceFirst("code: \"4.2\"", "code: \"4.11\"");

        assertThat(faults(yaml))
                .extracting(PlanFault::message)
                .contains("mục 4.3 đứng sau mục 4.11; hãy xếp theo thứ tự số mục");
    }

    @Test
    void wordsThatAreNotTheDocumentsAreRefused() {
        String yaml = changed("startPhrase: Triển khai tháng 9", "startPhrase: Bắt đầu tháng 9");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("items[7].startPhrase (mục 3.3)");
            assertThat(fault.message()).contains("nguyên văn");
        });
    }

    @Test
    void anOutsidePartyMustStandWhereItIsSaidToStand() {
        String yaml = changed("{ code: SYT, foundIn: [text] }", "{ code: SYT, foundIn: [text, assignment] }");

        assertThat(faults(yaml))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("SYT"));
    }

    @Test
    void aFieldWrittenTwiceIsRefused() {
        String yaml = changed("    startMonth: 9\n", "    startMonth: 9\n    startMonth: 10\n");

        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(lineOf(yaml, "startMonth: 10"));
            assertThat(fault.message()).contains("hai lần");
        });
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThat(faults("year: 2023\nitems: [1, 2\nduties: []\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("cú pháp YAML"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(faults("")).isNotEmpty();
    }

    @Test
    void theMessageForThePersonListsEveryFault() {
        PlanFileRejected rejected = rejected(changed("startMonth: 9", "startMonth: 13"));

        assertThat(rejected).isInstanceOf(Refused.class);
        assertThat(rejected.getMessage())
                .startsWith("Không dùng được tệp kế hoạch thu.yaml (1 lỗi):")
                .contains("thu.yaml, dòng ")
                .contains("trường items[7].startMonth (mục 3.3)");
    }

    @Test
    void aMissingFileIsRefusedInWords() {
        Assertions.assertThatThrownBy(() -> PlanFile.at(Path.of("khong-co.yaml")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("khong-co.yaml");
    }

    @Test
    void decomposedLettersAreTheSamePlanAndBrokenBytesAreNone() {
        String decomposed = Normalizer.normalize(Plan2023.YAML, Normalizer.Form.NFD);

        assertThat(PlanFile.of("thu.yaml", decomposed.getBytes(StandardCharsets.UTF_8))
                        .plan())
                .isEqualTo(new PlanFile("thu.yaml", Plan2023.YAML).plan());
        assertThatThrownBy(() -> PlanFile.of("thu.yaml", Plan2023.YAML.getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không phải mã UTF-8");
    }

    private static String changed(String what, String into) {
        assertThat(Plan2023.YAML).contains(what);
        return Plan2023.YAML.replace(what, into);
    }

    private static int lineOf(String yaml, String words) {
        return (int) yaml.substring(0, yaml.indexOf(words)).lines().count();
    }

    private static List<PlanFault> faults(String yaml) {
        return rejected(yaml).faults();
    }

    private static PlanFileRejected rejected(String yaml) {
        return catchThrowableOfType(PlanFileRejected.class, () -> new PlanFile("thu.yaml", yaml).plan());
    }
}
