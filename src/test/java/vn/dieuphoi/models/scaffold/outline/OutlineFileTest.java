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
                    15,      ${due.own(15)}
                    '30/11', "${due.ownDay(workItem, '30/11')}"
                    "{plan: '30/11'}", "${due.onDay(workItem, '30/11')}"
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
    void whatIsDraftedGoesToLeadershipAndBackUntilItIsSigned() {
        Step.Repeat signing = (Step.Repeat)
                onlyStep("sign: {id: signPlan, name: Ký kế hoạch, steps: [{task: {id: draft, name: Soạn kế hoạch}}]}");

        TaskStep last = (TaskStep) signing.steps().get(1);
        assertThat(last.form()).isEqualTo("leadership-decision");
        assertThat(last.group()).isEqualTo("${leader.of(workItem)}");
        assertThat(signing.again().condition()).isEqualTo("${decision == 'returned'}");
    }

    @Test
    void aStepAsksWhomThePlanNamesOrTheLeadHasNamed() {
        Step.Ask planned = (Step.Ask) onlyStep(ask("of: [SVHTTDL, KHTC]"));
        Step.Ask named = (Step.Ask) onlyStep(ask("namedIn: nameOffices"));

        assertThat(planned.over()).isEqualTo("${parties.asked(workItem, 'SVHTTDL,KHTC')}");
        assertThat(named.over()).isEqualTo("${parties.named(workItem, 'nameOffices')}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "of: [STTTT]",                       không có đơn vị phối hợp
                    "of: [KHTC], namedIn: nameOffices",  không ghi cả hai
                    "of: [KHTC], to: SVHTTDL",           to chỉ dùng cùng namedIn
                    """)
    void nobodyElseIsAsked(String whom, String refusal) {
        assertThatThrownBy(() -> onlyStep(ask(whom))).hasMessageContaining(refusal);
    }

    private static String ask(String whom) {
        return "ask: {id: askAll, name: Đề nghị phối hợp, " + whom + ", question: Đề nghị phối hợp.}";
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> OutlineFile.read("item: \"9.4\"\nsteps: [", Drafts.item("9.4")))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("dòng");
    }

    private static TaskStep onlyTask(String task) {
        return (TaskStep) onlyStep("task: " + task);
    }

    private static Step onlyStep(String step) {
        return OutlineFile.read("item: \"9.4\"\nsteps:\n  - " + step, Drafts.item("9.4"))
                .steps()
                .get(0);
    }
}
