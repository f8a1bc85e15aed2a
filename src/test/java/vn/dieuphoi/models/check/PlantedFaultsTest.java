package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of each kind in a model that is otherwise in order: the rule finds it and names the element. */
class PlantedFaultsTest {

    @Test
    void theModelWithoutAFaultIsInOrder() {
        assertThat(Planted.inSound()).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}: {2} → {3}")
    @MethodSource({"names", "engine", "people", "timers", "labels", "plan"})
    void aPlantedFaultIsFoundByItsRule(String rule, String element, String sound, String fault) {
        assertThat(Planted.inItem(xml -> xml.replace(sound, fault))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.message()).isNotBlank();
        });
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("file-name", "plan-item-9-5", "\"plan-item-9-4\"", "\"plan-item-9-5\""),
                arguments("file-name", "Plan_Item", "\"plan-item-9-4\"", "\"Plan_Item\""),
                arguments("element-id", "Activity_0a1b2c3", "userTask_ask", "Activity_0a1b2c3"),
                arguments("element-id", "ask_the_school", "userTask_ask", "ask_the_school"),
                arguments("element-id", "serviceTask_ask", "userTask_ask", "serviceTask_ask"),
                arguments("delegate", "serviceTask_openItem", "serviceTask_openWorkItem", "serviceTask_openItem"));
    }

    static Stream<Arguments> engine() {
        return Stream.of(
                arguments("process-attributes", "plan-item-9-4", "\"P3650D\"", "\"P30D\""),
                arguments("process-attributes", "plan-item-9-4", "InTasklist=\"false\"", "InTasklist=\"true\""),
                arguments("process-attributes", "-", "Version=\"7.24.0\"", "Version=\"7.20.0\""),
                arguments("no-code", "serviceTask_openWorkItem", "delegateExpression=\"${openW", "class=\"${openW"),
                arguments("no-code", "userTask_ask", "delegateExpression=\"${recordStep}\"", "class=\"x.Y\""),
                arguments("expression", "userTask_chooseEnterprises", "own(20)", "own(20).plus(1)"),
                arguments("expression", "userTask_chooseEnterprises", "due.own(20)", "dew.own(20)"),
                arguments("expression", "userTask_chooseEnterprises", "due.own(20)", "due.days(20)"),
                arguments("expression", "userTask_chooseEnterprises", "own(20)", "own(20, 1)"),
                arguments(
                        "expression",
                        "boundaryEvent_overdue",
                        "${due.workItemOverdue(workItem)}",
                        "${due.workItemOverdue(item)}"),
                arguments("expression", "flow_opened_notOpened", "${!opened}", "${!open}"),
                arguments("expression", "flow_opened_notOpened", "${!opened}", "${''.getClass()}"),
                arguments("delegate", "serviceTask_openWorkItem", "\"${openWorkItem}\"", "\"${recordStep}\""),
                arguments("delegate", "userTask_ask", "\"${recordStep}\"", "\"${openWorkItem}\""),
                arguments(
                        "async",
                        "userTask_ask",
                        "id=\"userTask_ask\"",
                        "id=\"userTask_ask\" camunda:asyncBefore=\"true\""),
                arguments(
                        "async",
                        "userTask_ask",
                        "id=\"userTask_ask\"",
                        "id=\"userTask_ask\" camunda:asyncAfter=\"true\""),
                arguments("form-reference", "userTask_ask", "formRef=\"work-step\"", "formRef=\"no-step\""),
                arguments("form-reference", "userTask_ask", "Binding=\"deployment\"", "Binding=\"latest\""),
                arguments("decision", "flow_need_ask", "== 'needed'", "== 'wanted'"),
                arguments("call", "callActivity_itemReports", "=\"item-reports\"", "=\"item-records\""),
                arguments(
                        "call",
                        "callActivity_closing",
                        "businessKey=\"#{execution.processBusinessKey}\"",
                        "source=\"round\" target=\"round\""),
                arguments(
                        "call",
                        "callActivity_leadershipNotice",
                        "source=\"cause\" target=\"cause\"",
                        "variables=\"all\""),
                arguments(
                        "escalation",
                        "callActivity_plannedRequests",
                        "camunda:escalationCodeVariable=\"cause\"",
                        "escalationRef=\"escalation_itemOverdue\""),
                arguments("escalation", "escalation_itemOverdue", "escalationCode=\"item-overdue\"", ""));
    }

    static Stream<Arguments> people() {
        String listener = "<camunda:taskListener delegateExpression=\"${recordStep}\" event=\"complete\" />";
        return Stream.of(
                arguments("user-task", "userTask_ask", "camunda:candidateGroups=\"${lead.of(workItem)}\"", ""),
                arguments("user-task", "userTask_ask", "camunda:formRef=\"work-step\"", ""),
                arguments("user-task", "userTask_ask", "camunda:dueDate=\"${due.own(10)}\"", ""),
                arguments(
                        "user-task",
                        "userTask_ask",
                        "id=\"userTask_ask\"",
                        "id=\"userTask_ask\" camunda:assignee=\"an\""),
                arguments("user-task", "userTask_ask", listener, listener + listener),
                arguments(
                        "user-task",
                        "userTask_ask",
                        "${recordStep}\" event=\"complete\"",
                        "${recordStep}\" event=\"create\""),
                arguments("lane-group", "userTask_ask", "${lead.of(workItem)}", "${partner.of(workItem)}"),
                arguments("lane-group", "lane_others", "lane_partner", "lane_others"),
                arguments(
                        "lane-membership",
                        "callActivity_closing",
                        "<bpmn:flowNodeRef>callActivity_closing</bpmn:flowNodeRef>",
                        ""),
                arguments(
                        "lane-membership",
                        "callActivity_closing",
                        "<bpmn:flowNodeRef>callActivity_plannedRequests<",
                        "<bpmn:flowNodeRef>callActivity_closing</bpmn:flowNodeRef><bpmn:flowNodeRef>callActivity_plannedRequests<"));
    }

    static Stream<Arguments> timers() {
        return Stream.of(
                arguments("start-timer", "startEvent_month", "0 0 8 1 4 ?", "0 0 8 30 2 ?"),
                arguments("start-timer", "startEvent_month", "0 0 8 1 4 ?", "0 0 8 1 4 ? 2024"),
                arguments("start-timer", "startEvent_month", "0 0 8 1 4 ?", "0 0 8 ? 4 1"),
                arguments("start-timer", "startEvent_month", "0 0 8 1 4 ?", "0 0 8 32 4 ?"),
                arguments("start-timer", "startEvent_month", "0 0 8 1 4 ?", "R/2023-04-01T08:00:00/P1M"),
                arguments("start-timer", "startEvent_month", "timeCycle", "timeDate"),
                arguments("timer-label", "startEvent_month", "Ngày 01/4 hằng năm", "Ngày 01/5 hằng năm"),
                arguments("timer-label", "startEvent_month", "Ngày 01/4 hằng năm", "Ngày 02/4 hằng năm"),
                arguments("timer-label", "timerEvent_opening", "của tháng 4", "của tháng 6"));
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                arguments("activity-label", "userTask_ask", "Xin ý kiến cơ sở", "Xử lý công việc"),
                arguments("activity-label", "userTask_ask", "Xin ý kiến cơ sở", "Hỏi"),
                arguments("activity-label", "userTask_ask", "Xin ý kiến cơ sở", "xin ý kiến cơ sở"),
                arguments("activity-label", "userTask_ask", " name=\"Xin ý kiến cơ sở\"", ""),
                arguments("event-label", "endEvent_needNeeded", " name=\"Ý kiến đã có\"", ""),
                arguments("event-label", "endEvent_needOtherwise", "Không cần ý kiến", "Ý kiến đã có"),
                arguments("event-label", "boundaryEvent_overdue", "Quá hạn 2 ngày làm việc", "Mục chậm"),
                arguments("gateway", "gateway_need", "Cần xin ý kiến?", "Xin ý kiến"),
                arguments("gateway", "gateway_need", "default=\"flow_need_needOtherwise\"", ""),
                arguments("gateway", "flow_need_ask", "name=\"Cần\" source", "source"),
                arguments("gateway", "gateway_split", "id=\"gateway_split\"", "id=\"gateway_split\" name=\"Tách\""),
                arguments(
                        "label-fit",
                        "userTask_ask",
                        "Xin ý kiến cơ sở",
                        "Xin ý kiến của tất cả các cơ sở giáo dục nghề nghiệp trong tỉnh"),
                arguments("label-fit", "userTask_ask", "Xin ý kiến cơ sở", "Dùng vieclamhaiduong.vn"));
    }

    static Stream<Arguments> plan() {
        return Stream.of(
                arguments(
                        "item-text",
                        "plan-item-9-4",
                        "Lựa chọn 04 doanh nghiệp: mỗi năm",
                        "Lựa chọn 05 doanh nghiệp: mỗi năm"),
                arguments("item-text", "plan-item-9-4", "name=\"9.4 Tổ", "name=\"Tổ"),
                arguments("item-frame", "startEvent_month", "0 0 8 1 4 ?", "0 0 8 1 5 ?"),
                arguments(
                        "item-frame", "timerEvent_opening", "opening.firstWorkingDay(4)", "opening.firstWorkingDay(5)"),
                arguments("item-parties", "lane_lead", "Chủ trì: Phòng LĐVL", "Chủ trì: Phòng GDNN"),
                arguments("item-parties", "lane_partner", "Phối hợp: KHTC, ", "Phối hợp: "),
                arguments("item-parties", "-", "Sở Văn hóa, Thể thao và Du lịch", "Sở Xây dựng"),
                arguments(
                        "item-parties",
                        "-",
                        "sourceExpression=\"Duyệt kết quả tham mưu\"",
                        "sourceExpression=\"none\""),
                arguments("item-numbers", "userTask_ask", "${due.own(10)}", "${due.onDay(workItem, '31/02')}"),
                arguments("item-numbers", "userTask_ask", "${due.own(10)}", "${due.onDay(workItem, '31/3')}"),
                arguments("item-numbers", "userTask_ask", "${due.own(10)}", "${due.onDay(workItem, '31/03')}"),
                arguments(
                        "item-numbers", "userTask_ask", "${due.own(10)}", "${units.ofProduct(workItem, 'phóng sự')}"));
    }

    @Test
    void whatIsSignedAndACallForEachPartAreInOrder() {
        String outline = """
                item: "9.4"
                steps:
                  - sign:
                      id: signLetter
                      name: "Ký văn bản đề nghị"
                      steps:
                        - task: {id: draftLetter, name: "Soạn văn bản đề nghị", due: 3}
                  - call:
                      id: askAgain
                      name: "Hỏi thêm từng đơn vị"
                      process: further-request
                      over: "${parties.of(workItem)}"
                      as: party
                      doc: "Mỗi đơn vị một đề nghị."
                """;

        String drawn = Planted.draft("9.4", outline);

        assertThat(Planted.in(Planted.ITEM, drawn)).isEmpty();
        assertThat(drawn)
                .contains("flow_draftLetter_signLetter", "flow_signLetterAgreed_signLetterAgreedAgain")
                .contains("calledElement=\"further-request\"", "camunda:elementVariable=\"party\"");
    }

    @Test
    void aStartStepThatIsNotAsynchronousIsFound() {
        assertThat(Planted.inShared(
                        Planted.REQUEST,
                        xml -> xml.replace("${sendRequest}\" camunda:asyncBefore=\"true\"", "${sendRequest}\"")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("async", "serviceTask_sendRequest"));
    }

    @Test
    void aLoopInWhichTheSecondOfTwoIsRefusedIsFound() {
        assertThat(Planted.inShared(
                        "planned-requests.bpmn",
                        xml -> xml.replace("Characteristics camunda:asyncAfter=\"true\"", "Characteristics")))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("async", "callActivity_coordinationRequest"));
    }

    @Test
    void aPartThatLeavesItsLeadAloneWhenItIsLateIsFound() {
        assertThat(Planted.inShared("item-part.bpmn", xml -> xml.replaceFirst(" cancelActivity=\"false\"", "")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("shared-frame");
                    assertThat(finding.element()).isEqualTo("boundaryEvent_overdue");
                    assertThat(finding.message()).contains("phần chung của mọi phần việc", "loại không ngắt");
                });
    }

    @Test
    void aTaskWithoutInstructionsIsFound() {
        assertThat(Planted.inItem(xml -> xml.replaceFirst(
                        "(id=\"userTask_ask\"[^>]*>)\\s*<bpmn:documentation>[^<]*</bpmn:documentation>", "$1")))
                .extracting(Finding::rule)
                .containsExactly("user-task");
    }

    @Test
    void anElementThatIsNotAllowedIsFound() {
        assertThat(Planted.inItem(xml -> xml.replaceFirst(
                        "(?s)<bpmn:parallelGateway id=\"gateway_join\">(.*?)</bpmn:parallelGateway>",
                        "<bpmn:inclusiveGateway id=\"gateway_join\">$1</bpmn:inclusiveGateway>")))
                .extracting(Finding::rule)
                .contains("allowed-elements");
    }

    @Test
    void aScriptIsFound() {
        assertThat(Planted.inItem(xml -> xml.replaceFirst(
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">")))
                .extracting(Finding::rule)
                .contains("no-code");
    }

    @Test
    void aMessageWithoutAProperNameIsFound() {
        String issued = Planted.draft("8.3", "item: \"8.3\"\nsteps: []\n");

        assertThat(Planted.in("plan-item-8-3.bpmn", issued)).isEmpty();
        assertThat(Planted.in("plan-item-8-3.bpmn", issued.replace("plan-issued-8-3", "Plan Issued")))
                .extracting(Finding::rule)
                .contains("message", "item-frame");
    }

    @Test
    void aLevelWithTooManyStepsIsFound() {
        StringBuilder branches = new StringBuilder("item: \"9.4\"\nsteps:\n  - parallel:\n");
        for (int i = 0; i < 17; i++) {
            branches.append("    - - task: {id: visit").append(i).append(", name: \"Thăm doanh nghiệp\"}\n");
        }

        assertThat(Planted.in(Planted.ITEM, Planted.draft("9.4", branches.toString())))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(tuple("level-size", "subProcess_ownSteps"));
    }

    @Test
    void aFileThatIsNoBpmnIsFound() {
        assertThat(Planted.inItem(xml -> xml.substring(0, xml.length() / 2)))
                .extracting(Finding::rule)
                .contains("readable");
    }

    @Test
    void anItemWithoutAModelIsFound() {
        assertThat(Planted.everywhere())
                .filteredOn(finding -> finding.rule().equals("every-item"))
                .hasSize(35)
                .anySatisfy(finding -> assertThat(finding.file()).isEqualTo("plan-item-3-5.bpmn"));
    }

    @Test
    void anEscalationThatNobodyCatchesIsFoundInEveryCaller() {
        assertThat(Planted.inItem(xml -> xml.replaceFirst(
                        "(?s)<bpmn:escalationEventDefinition id=\"escalationDefinition_late\".*?/>",
                        "<bpmn:messageEventDefinition id=\"messageDefinition_late\" />")))
                .filteredOn(finding -> finding.rule().equals("escalation"))
                .extracting(Finding::element)
                .contains(
                        "callActivity_monthlyRounds",
                        "callActivity_itemReports",
                        "callActivity_plannedRequests",
                        "plan-item-9-4");
    }
}
