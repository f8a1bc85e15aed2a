package vn.dieuphoi.models.scaffold.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.models.scaffold.Drafts;
import vn.dieuphoi.models.scaffold.OutlineRefused;

class OutlineFileTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    15,      ${due.workingDays(15)}
                    '30/11', "${due.onDay(workItem, '30/11')}"
                    end,     ${due.endOfPeriod(workItem)}
                    """)
    void dueDaysAreWrittenAsPeopleSayThem(String written, String expression) {
        TaskStep task = onlyTask("{id: visit, name: Thăm doanh nghiệp, due: " + written + "}");

        assertThat(task.due()).isEqualTo(expression);
    }

    @Test
    void whatATaskLeavesOutComesFromTheItem() {
        TaskStep task = onlyTask("{id: visit, name: Thăm doanh nghiệp}");

        assertThat(task.form()).isEqualTo("work-step");
        assertThat(task.group()).isEqualTo("${lead.of(workItem)}");
        assertThat(task.listener()).isEqualTo("recordStep");
        assertThat(task.doc()).contains("Thăm doanh nghiệp", "Phối hợp với Sở Văn hóa Thể thao và Du lịch");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> onlyTask("{id: visit, name: Thăm, colour: red}"))
                .hasMessageContaining("steps[0].task")
                .hasMessageContaining("\"colour\"");
    }

    @Test
    void aMissingFieldIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> onlyTask("{id: visit}")).hasMessageContaining("thiếu \"name\"");
    }

    @Test
    void anOutlineOfAnotherItemIsRefused() {
        assertThatThrownBy(() -> OutlineFile.read("item: \"3.4\"\nsteps: []", Drafts.item("9.4")))
                .hasMessageContaining("3.4")
                .hasMessageContaining("9.4");
    }

    @Test
    void aChoiceNeedsExactlyOneDefault() {
        String choice = """
                item: "9.4"
                steps:
                  - choice:
                      id: need
                      question: "Có nhu cầu?"
                      branches:
                        - {label: "Có", when: "${decision == 'needed'}"}
                        - {label: "Không", when: "${decision == 'notNeeded'}"}
                """;

        assertThatThrownBy(() -> OutlineFile.read(choice, Drafts.item("9.4"))).hasMessageContaining("default: true");
    }

    @Test
    void aModelFinishedByHandNeedsItsReason() {
        assertThat(OutlineFile.byHand("item: \"9.4\"\nsteps: []")).isFalse();
        assertThat(OutlineFile.byHand("item: \"9.4\"\nbyHand: true\nreason: Hai dòng việc đan nhau\nsteps: []"))
                .isTrue();
        assertThatThrownBy(() -> OutlineFile.byHand("item: \"9.4\"\nbyHand: true\nsteps: []"))
                .hasMessageContaining("thiếu \"reason\"");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> OutlineFile.read("item: \"9.4\"\nsteps: [", Drafts.item("9.4")))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("dòng");
    }

    private static TaskStep onlyTask(String task) {
        return (TaskStep) OutlineFile.read("item: \"9.4\"\nsteps:\n  - task: " + task, Drafts.item("9.4"))
                .steps()
                .get(0);
    }
}
