package vn.dieuphoi.models.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

    private static final String TWO_STEPS = """
            item: "9.4"
            steps:
              - task: {id: chooseEnterprises, name: "Lựa chọn 04 doanh nghiệp", form: choose-enterprises, due: 20}
              - each: {id: holdActivity, name: "Tổ chức hoạt động", over: "${units.of(workItem)}", as: unit, due: '30/11'}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"1", "2.4", "3.5", "4.10", "7", "8.3", "9.3"})
    void anItemWithoutAnOutlineIsDraftedFromThePlanAlone(String code) {
        BpmnModelInstance model = Drafts.model(Drafts.xml(code));

        assertThat(model.getModelElementsByType(UserTask.class)).isNotEmpty();
    }

    @Test
    void theSameOutlineGivesTheSameFileToTheLastCharacter() {
        assertThat(Drafts.xml("9.4", TWO_STEPS)).isEqualTo(Drafts.xml("9.4", TWO_STEPS));
    }

    @Test
    void theProcessCarriesTheItemsOwnSentences() {
        BpmnModelInstance model = Drafts.model(Drafts.xml("9.4", TWO_STEPS));

        Process process = model.getModelElementById("plan-item-9-4");
        assertThat(process.getDocumentations().iterator().next().getTextContent())
                .contains("Mục 9.4", "01 hoạt động văn hoá, 01 hoạt động", "Phòng LĐVL chủ trì", "Triển khai tháng 4");
    }

    @Test
    void theTimerKnowsTheItemsMonth() {
        BpmnModelInstance model = Drafts.model(Drafts.xml("9.4", TWO_STEPS));

        assertThat(model.getModelElementsByType(TimeCycle.class))
                .singleElement()
                .extracting(TimeCycle::getTextContent)
                .isEqualTo("0 0 8 1 4 ?");
    }

    @Test
    void lanesNameTheLeadAndThePartnersOfThePlan() {
        BpmnModelInstance model = Drafts.model(Drafts.xml("9.4", TWO_STEPS));

        assertThat(model.getModelElementsByType(Lane.class))
                .extracting(Lane::getName)
                .containsExactly("Lãnh đạo Sở", "Chủ trì: Phòng LĐVL", "Phối hợp: KHTC, đơn vị liên quan");
    }

    @Test
    void outsidePartiesArePoolsThatReceiveAMessage() {
        BpmnModelInstance model = Drafts.model(Drafts.xml("4.2"));

        assertThat(model.getModelElementsByType(Participant.class))
                .extracting(Participant::getName)
                .contains("Sở Công Thương", "UBND các huyện, thị xã, thành phố");
        Participant districts =
                Objects.requireNonNull(model.getModelElementById("participant_ubndHuyen"), "participant_ubndHuyen");
        assertThat(districts.getParticipantMultiplicity()).isNotNull();
    }

    @Test
    void whatLeadershipApprovesIsPassedToTheClosingByItsName() {
        assertThat(Drafts.xml("2.4")).contains("sourceExpression=\"none\" target=\"approval\"");
        assertThat(Drafts.xml("9.4")).contains("sourceExpression=\"Duyệt kết quả tham mưu\" target=\"approval\"");
    }

    @Test
    void aBranchThatEndsWhileTheOthersWaitForItIsRefused() {
        String stuck = """
                item: "9.4"
                steps:
                  - parallel:
                      - steps:
                          - task: {id: chooseFirms, name: "Chọn doanh nghiệp"}
                      - steps:
                          - choice:
                              id: need
                              question: "Có nhu cầu?"
                              branches:
                                - label: "Có"
                                  when: "${decision == 'needed'}"
                                  steps: []
                                - label: "Không"
                                  default: true
                                  end: "Không có nhu cầu"
                          - task: {id: trainWorkers, name: "Đào tạo người lao động"}
                """;

        assertThatThrownBy(() -> Drafts.xml("9.4", stuck))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("chờ nó mãi");
    }

    @Test
    void aStepNamedLikeAStepOfTheFrameIsRefused() {
        String twin = "item: \"9.4\"\nsteps:\n  - task: {id: closeItem, name: \"Lập danh sách\"}\n";

        assertThatThrownBy(() -> Drafts.xml("9.4", twin)).hasMessageContaining("userTask_closeItem");
    }
}
