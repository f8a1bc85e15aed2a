package vn.dieuphoi.models.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXParseException;

/** What an administrator reads about a changed model. */
class ModelDifferenceTest {

    @Test
    void anUnchangedModelDiffersInNothing() throws IOException {
        assertThat(difference(round()).nothing()).isTrue();
    }

    @Test
    void anotherDueDateIsToldWithBothTexts() throws IOException {
        ModelDifference difference = difference(
                round().replace("camunda:dueDate=\"${due.round(round)}\"", "camunda:dueDate=\"${due.later(round)}\""));

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("Ghi tiến độ tháng");
            assertThat(change.words()).containsExactly("hạn: “${due.round(round)}” thành “${due.later(round)}”");
            assertThat(change.aspects()).containsExactly(Aspect.DUE);
        });
        assertThat(difference.with(Aspect.DUE, Aspect.TIMER)).containsExactly("userTask_reportProgress");
        assertThat(difference.with(Aspect.NAME)).isEmpty();
    }

    @Test
    void anotherNameFormGroupAndTimerAreEachASentence() throws IOException {
        ModelDifference difference = difference(round().replace(
                        "name=\"Ghi tiến độ tháng\" camunda:candidateGroups=\"${lead.of(workItem)}\" camunda:formRef=\"monthly-progress\"",
                        "name=\"Ghi việc đã làm\" camunda:candidateGroups=\"${leadership.code()}\" camunda:formRef=\"work-step\"")
                .replace("${due.roundOverdue(round)}", "${due.muchLater(round)}"));

        assertThat(difference.marks())
                .containsEntry("userTask_reportProgress", "model-changed")
                .containsEntry("boundaryEvent_roundOverdue", "model-changed");
        assertThat(words(difference, "userTask_reportProgress"))
                .contains("tên: “Ghi tiến độ tháng” thành “Ghi việc đã làm”")
                .contains("đơn vị nhận việc: “${lead.of(workItem)}” thành “${leadership.code()}”")
                .contains("biểu mẫu: “monthly-progress” thành “work-step”");
        assertThat(words(difference, "boundaryEvent_roundOverdue"))
                .contains("hẹn giờ: “${due.roundOverdue(round)}” thành “${due.muchLater(round)}”");
    }

    @Test
    void anotherNameIsToldOnceAndNotAtItsNeighbours() throws IOException {
        ModelDifference difference =
                difference(round().replace("name=\"Ghi tiến độ tháng\"", "name=\"Ghi việc đã làm\""));

        assertThat(difference.changes()).extracting(Change::element).containsExactly("userTask_reportProgress");
    }

    @Test
    void anotherLaneAndAnotherWayAreTold() throws IOException {
        String second = round().replace(
                        "</bpmn:lane>\n    </bpmn:laneSet>",
                        "</bpmn:lane><bpmn:lane id=\"lane_leadership\" name=\"Lãnh đạo Sở\">"
                                + "<bpmn:flowNodeRef>serviceTask_markRoundLate</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>")
                .replaceFirst("<bpmn:flowNodeRef>serviceTask_markRoundLate</bpmn:flowNodeRef>\n", "")
                .replace("targetRef=\"endEvent_progressRecorded\" />", "targetRef=\"serviceTask_markRoundLate\" />");

        ModelDifference difference = difference(second);

        assertThat(words(difference, "serviceTask_markRoundLate"))
                .containsExactly("làn: “Chủ trì” thành “Lãnh đạo Sở”");
        assertThat(words(difference, "sequenceFlow_reportProgressToProgressRecorded"))
                .containsExactly("đi đến: “Tiến độ tháng đã được ghi” thành “Ghi nhận tiến độ chậm”");
    }

    @Test
    void aMovedPictureAloneIsSaidToBeThat() throws IOException {
        ModelDifference difference =
                difference(round().replace("<dc:Bounds x=\"540\" y=\"90\"", "<dc:Bounds x=\"550\" y=\"90\""));

        assertThat(difference.onlyDrawing()).isTrue();
        assertThat(difference.redrawn()).containsExactly("Ghi tiến độ tháng");
    }

    @Test
    void whatIsRemovedAndWhatIsAddedIsTold() throws IOException {
        String renamed = round().replace("serviceTask_markRoundLate", "serviceTask_noteRoundLate");

        ModelDifference difference = difference(renamed);

        assertThat(difference.changes())
                .filteredOn(change -> change.type().equals("bước tự động"))
                .extracting(Change::element, Change::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("serviceTask_noteRoundLate", Change.Kind.ADDED),
                        org.assertj.core.groups.Tuple.tuple("serviceTask_markRoundLate", Change.Kind.REMOVED));
    }

    @Test
    void aChangedFieldOfAFormIsToldByItsLabel() throws IOException {
        String form = "{\"components\":[{\"key\":\"a\",\"label\":\"Việc đã làm\"}]}";
        String changed =
                "{\"components\":[{\"key\":\"a\",\"label\":\"Việc đã làm\",\"max\":5},{\"key\":\"b\",\"label\":\"Số lớp\"}]}";

        ModelDifference difference =
                ModelDifference.between(round(), Map.of("a.form", form), round(), Map.of("a.form", changed));

        assertThat(difference.forms())
                .containsExactly("Biểu mẫu a.form: đổi ô “Việc đã làm”.", "Biểu mẫu a.form: thêm ô “Số lớp”.");
        assertThat(difference.onlyDrawing()).isFalse();
    }

    @Test
    void aFileOfBracketsIsNotRead() {
        assertThatThrownBy(() -> ModelXml.read("<a>".repeat(100_000) + "</a>".repeat(100_000)))
                .isInstanceOf(SAXParseException.class);
    }

    @Test
    void aDocumentTypeIsNotRead() {
        assertThatThrownBy(() -> ModelXml.read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>"))
                .isInstanceOf(SAXParseException.class);
    }

    private static java.util.List<String> words(ModelDifference difference, String element) {
        return difference.changes().stream()
                .filter(change -> change.element().equals(element))
                .flatMap(change -> change.words().stream())
                .toList();
    }

    private static ModelDifference difference(String changed) throws IOException {
        return ModelDifference.between(round(), Map.of(), changed, Map.of());
    }

    private static String round() throws IOException {
        return Files.readString(Path.of("processes", "shared", "monthly-round.bpmn"));
    }
}
