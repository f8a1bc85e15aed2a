package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Faults that only the eye would see. */
class PlantedDrawingFaultsTest {

    @Test
    void aStepThatIsNotDrawnIsFound() {
        assertFound(
                "diagram-complete",
                "userTask_ask",
                xml -> xml.replaceFirst("(?s)<bpmndi:BPMNShape id=\"userTask_ask_di\".*?</bpmndi:BPMNShape>", ""));
    }

    @Test
    void aFlowThatIsNotDrawnIsFound() {
        assertFound(
                "diagram-complete",
                "flow_need_ask",
                xml -> xml.replaceFirst("(?s)<bpmndi:BPMNEdge id=\"flow_need_ask_di\".*?</bpmndi:BPMNEdge>", ""));
    }

    @Test
    void aLabelWithoutAPlaceIsFound() {
        assertFound(
                "diagram-complete",
                "gateway_need",
                xml -> xml.replaceFirst(
                        "(?s)(id=\"gateway_need_di\".*?)<bpmndi:BPMNLabel>.*?</bpmndi:BPMNLabel>", "$1"));
    }

    @Test
    void aStepOutsideItsLaneIsFound() {
        assertFound("nesting", "callActivity_closing", moved("callActivity_closing", 0, 150));
    }

    @Test
    void aStepOutsideItsSubProcessIsFound() {
        assertFound("nesting", "userTask_ask", moved("userTask_ask", 0, 400));
    }

    @Test
    void aPoolThatIsTooWideIsFound() {
        assertFound("nesting", "participant_item", xml -> xml.replace("width=\"1120\"", "width=\"1720\""));
    }

    @Test
    void aShapeOnAnotherIsFound() {
        assertFound("overlap", "userTask_chooseEnterprises", moved("userTask_decideNeed", -120, 0));
    }

    @Test
    void aSlantingFlowIsFound() {
        assertFound("flow-geometry", "flow_closing_join", xml -> bent(xml, "flow_closing_join", 20));
    }

    @Test
    void aFlowThatHangsInTheAirIsFound() {
        assertFound("flow-geometry", "flow_closing_join", moved("callActivity_closing", 0, 200));
    }

    @Test
    void aFlowThroughAShapeIsFound() {
        assertFound("flow-through-shape", "flow_split_monthlyRounds", moved("callActivity_itemReports", -190, 0));
    }

    @Test
    void twoFlowsThatCrossAreFound() {
        // The way to the end of what is not opened turns right, through the bus of the four branches.
        assertFound("crossing", "flow_opened_notOpened", xml -> {
            Matcher line = edge("flow_opened_notOpened").matcher(xml);
            assertThat(line.find()).isTrue();
            String last = line.group()
                    .replaceFirst(
                            "(?s)(.*<di:waypoint x=\")\\d+(\" y=\"\\d+\" />)",
                            "$1520$2<di:waypoint x=\"640\" y=\"0\" />");
            Matcher end = Pattern.compile("(?s).*x=\"520\" y=\"(\\d+)\"").matcher(last);
            assertThat(end.find()).isTrue();
            return xml.replace(line.group(), last.replace("y=\"0\"", "y=\"" + end.group(1) + "\""));
        });
    }

    @Test
    void aLabelOnALineIsFound() {
        assertFound("label-place", "timerEvent_opening", labelMoved("timerEvent_opening", 40, 60));
    }

    @Test
    void aLabelOnAnotherIsFound() {
        assertFound("label-place", "endEvent_needNeeded", labelMoved("endEvent_needNeeded", 0, 85));
    }

    /** Noto Sans is wider than the Arial in which it was drawn. */
    @Test
    void aLabelThatCutsItsOnlyWordIsFound() {
        assertFound(
                "label-place",
                "flow_opened_notOpened",
                xml -> xml.replaceFirst(
                        "(?s)(id=\"flow_opened_notOpened_di\".*?<bpmndi:BPMNLabel>.*?width=\")\\d+", "$130"));
    }

    @Test
    void theNameOfAPoolThatIsLongerThanItsSideIsFound() {
        assertFound(
                "label-fit",
                "participant_item",
                xml -> xml.replaceFirst(
                        "(<bpmn:participant id=\"participant_[^>]*name=\")[^\"]*", "$1" + "Tên dài ".repeat(90)));
    }

    @Test
    void aShapeOfUnusualSizeIsFound() {
        assertFound(
                "shape-size",
                "userTask_ask",
                xml -> xml.replaceFirst(
                        "(?s)(id=\"userTask_ask_di\".*?)width=\"120\" height=\"100\"",
                        "$1width=\"140\" height=\"100\""));
    }

    @Test
    void aShapeOffTheGridIsFound() {
        assertFound("shape-size", "userTask_ask", moved("userTask_ask", 3, 0));
    }

    private static void assertFound(String rule, String element, UnaryOperator<String> fault) {
        List<Finding> findings = Planted.inItem(fault);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
        });
    }

    /** The shape somewhere else, its flows left where they are. */
    private static UnaryOperator<String> moved(String id, int right, int down) {
        return xml -> shifted(xml, "id=\"" + id + "_di\".*?", right, down);
    }

    private static UnaryOperator<String> labelMoved(String id, int right, int down) {
        return xml -> shifted(xml, "id=\"" + id + "_di\".*?<bpmndi:BPMNLabel>.*?", right, down);
    }

    private static String shifted(String xml, String before, int right, int down) {
        Matcher place = Pattern.compile("(" + before + "<dc:Bounds x=\")(-?\\d+)(\" y=\")(-?\\d+)", Pattern.DOTALL)
                .matcher(xml);
        assertThat(place.find()).isTrue();
        String there = place.group(1)
                + (Integer.parseInt(place.group(2)) + right)
                + place.group(3)
                + (Integer.parseInt(place.group(4)) + down);
        return xml.substring(0, place.start()) + there + xml.substring(place.end());
    }

    private static String bent(String xml, String flow, int down) {
        Matcher line = edge(flow).matcher(xml);
        assertThat(line.find()).isTrue();
        Matcher point = Pattern.compile("y=\"(\\d+)\"").matcher(line.group());
        assertThat(point.find()).isTrue();
        String there =
                line.group().replaceFirst(point.group(), "y=\"" + (Integer.parseInt(point.group(1)) + down) + "\"");
        return xml.replace(line.group(), there);
    }

    private static Pattern edge(String flow) {
        return Pattern.compile("<bpmndi:BPMNEdge id=\"" + flow + "_di\".*?</bpmndi:BPMNEdge>", Pattern.DOTALL);
    }
}
