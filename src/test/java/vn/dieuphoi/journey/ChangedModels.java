package vn.dieuphoi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models as an administrator might have changed them. */
final class ChangedModels {

    private static final String ROUND_END = "<bpmn:endEvent id=\"endEvent_progressRecorded\"";
    private static final String ROUND_FLOW = "<bpmn:sequenceFlow id=\"sequenceFlow_reportProgressToProgressRecorded\""
            + " sourceRef=\"userTask_reportProgress\" targetRef=\"endEvent_progressRecorded\" />";

    private ChangedModels() {}

    static String shipped(String folder, String process) {
        try {
            return Files.readString(Path.of("processes", folder, process + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The month's task has another name and 20 working days, and its progress is confirmed afterwards. */
    static String round() {
        return shipped("shared", "monthly-round")
                .replace("name=\"Ghi tiến độ tháng\"", "name=\"Ghi việc đã làm\"")
                .replace("camunda:dueDate=\"${due.round(round)}\"", "camunda:dueDate=\"${due.workingDays(20)}\"")
                .replace(
                        "<bpmn:flowNodeRef>endEvent_progressRecorded</bpmn:flowNodeRef>",
                        "<bpmn:flowNodeRef>userTask_confirmProgress</bpmn:flowNodeRef>"
                                + "<bpmn:flowNodeRef>endEvent_progressRecorded</bpmn:flowNodeRef>")
                .replace(ROUND_END, """
                        <bpmn:userTask id="userTask_confirmProgress" name="Xác nhận tiến độ tháng" \
                        camunda:candidateGroups="${lead.of(workItem)}" camunda:formRef="work-step" \
                        camunda:formRefBinding="deployment" camunda:dueDate="${due.workingDays(3)}">
                          <bpmn:documentation>Trưởng đơn vị đọc và xác nhận tiến độ tháng.</bpmn:documentation>
                          <bpmn:extensionElements>
                            <camunda:taskListener event="complete" delegateExpression="${recordStep}" />
                          </bpmn:extensionElements>
                          <bpmn:incoming>sequenceFlow_reportProgressToConfirm</bpmn:incoming>
                          <bpmn:outgoing>sequenceFlow_confirmToProgressRecorded</bpmn:outgoing>
                        </bpmn:userTask>
                        """ + ROUND_END)
                .replace(
                        "<bpmn:outgoing>sequenceFlow_reportProgressToProgressRecorded</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_reportProgressToConfirm</bpmn:outgoing>")
                .replace(
                        "<bpmn:incoming>sequenceFlow_reportProgressToProgressRecorded</bpmn:incoming>",
                        "<bpmn:incoming>sequenceFlow_confirmToProgressRecorded</bpmn:incoming>")
                .replace(ROUND_FLOW, """
                        <bpmn:sequenceFlow id="sequenceFlow_reportProgressToConfirm" \
                        sourceRef="userTask_reportProgress" targetRef="userTask_confirmProgress" />
                        <bpmn:sequenceFlow id="sequenceFlow_confirmToProgressRecorded" \
                        sourceRef="userTask_confirmProgress" targetRef="endEvent_progressRecorded" />""")
                .replace(
                        "<dc:Bounds x=\"666\" y=\"112\" width=\"36\" height=\"36\" />",
                        "<dc:Bounds x=\"800\" y=\"112\" width=\"36\" height=\"36\" />")
                .replace(
                        "<dc:Bounds x=\"708\" y=\"116\" width=\"84\" height=\"28\" />",
                        "<dc:Bounds x=\"787\" y=\"153\" width=\"62\" height=\"42\" />")
                .replace(
                        "<bpmndi:BPMNEdge id=\"sequenceFlow_reportProgressToProgressRecorded_di\""
                                + " bpmnElement=\"sequenceFlow_reportProgressToProgressRecorded\">",
                        """
                        <bpmndi:BPMNShape id="userTask_confirmProgress_di" bpmnElement="userTask_confirmProgress">
                          <dc:Bounds x="670" y="90" width="100" height="80" />
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="sequenceFlow_reportProgressToConfirm_di" \
                        bpmnElement="sequenceFlow_reportProgressToConfirm">
                          <di:waypoint x="640" y="130" />
                          <di:waypoint x="670" y="130" />
                        </bpmndi:BPMNEdge>
                        <bpmndi:BPMNEdge id="sequenceFlow_confirmToProgressRecorded_di" \
                        bpmnElement="sequenceFlow_confirmToProgressRecorded">""")
                .replace(
                        "<di:waypoint x=\"640\" y=\"130\" />\n        <di:waypoint x=\"666\" y=\"130\" />",
                        "<di:waypoint x=\"770\" y=\"130\" />\n        <di:waypoint x=\"800\" y=\"130\" />");
    }

    /** The confirmation that {@link #round()} asks for is gone again, and the month's task is called otherwise. */
    static String againAnother() {
        return shipped("shared", "monthly-round").replace("name=\"Ghi tiến độ tháng\"", "name=\"Ghi kết quả tháng\"");
    }

    /** The step at which item 2.2 begins is another one, of which the old knows nothing. */
    static String item() {
        return shipped("items", "plan-item-2-2")
                .replace("userTask_chooseMeasures", "userTask_pickMeasures")
                .replace("Chọn giải pháp của kế hoạch 1305", "Lọc giải pháp của kế hoạch 1305");
    }
}
