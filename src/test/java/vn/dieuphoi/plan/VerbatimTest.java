package vn.dieuphoi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.plan.document.PlanDocument;

/** What is said to be verbatim stands in the document, character by character. */
class VerbatimTest {

    @ParameterizedTest
    @MethodSource("items")
    void theTextsOfAnItemStandInTheDocumentAsTheyAre(PlanItem item) {
        assertThat(List.of(item.section(), item.text(), item.assignmentText(), item.timeText()))
                .allSatisfy(VerbatimTest::standsInTheDocument);
        assertThat(item.subtasks()).allSatisfy(subtask -> standsInTheDocument(subtask.text()));
        assertThat(item.conditions()).allSatisfy(condition -> standsInTheDocument(condition.text()));
    }

    @ParameterizedTest
    @MethodSource("items")
    void theTextsOfAnItemFollowOneAnotherOnItsLinesAndLeaveNothingOut(PlanItem item) throws IOException {
        List<String> document = Files.readAllLines(Path.of("plans/2023.txt"));
        String stretch = String.join(
                "\n", document.subList(item.lines().first() - 1, item.lines().last()));

        String withoutNumber = Plan2023.oneLine(stretch)
                .replaceFirst("^" + item.code().value().replace(".", "\\.") + "( \\.|\\.)? ", "");

        assertThat(Plan2023.oneLine(item.text() + " - " + item.assignmentText() + " - " + item.timeText()))
                .isEqualTo(withoutNumber);
    }

    @Test
    void targetsDutiesAndTheFrameStandInTheDocumentAsTheyAre() {
        PlanDocument document = Plan2023.PLAN.document();
        Stream<String> frame = Stream.of(
                document.dateText(),
                document.title(),
                document.introduction(),
                document.funding(),
                document.closing(),
                document.reportingDuty(),
                "Số: " + document.sign(),
                document.signatory().name());
        Stream<String> lists = Stream.of(document.legalBases(), document.aims(), document.requirements())
                .flatMap(List::stream);

        assertThat(frame).allSatisfy(VerbatimTest::standsInTheDocument);
        assertThat(lists).allSatisfy(VerbatimTest::standsInTheDocument);
        assertThat(document.recipients()).allSatisfy(recipient -> standsInTheDocument("- " + recipient.text()));
        assertThat(Plan2023.PLAN.targets()).allSatisfy(target -> standsInTheDocument(target.text()));
        assertThat(Plan2023.PLAN.duties()).allSatisfy(duty -> standsInTheDocument(duty.text()));
    }

    @Test
    void slipsOfTheDocumentAreNotMended() {
        assertThat(Plan2023.item("3.1").assignmentText()).contains("đơn đốc");
        assertThat(Plan2023.item("6.3").text()).contains("cum công nghiệp");
        assertThat(Plan2023.item("5").text()).contains("tiên bộ");
        assertThat(Plan2023.item("2.1").text()).contains("truyền thông(TTTT)");
        assertThat(Plan2023.PLAN.document().reportingDuty()).contains("cơ sở sở");
    }

    @Test
    void paragraphsStayApartAndSentencesCutByAPageAreWhole() {
        assertThat(Plan2023.item("3.5").text().lines()).hasSize(5);
        assertThat(Plan2023.item("1").text().lines()).hasSize(6);
        assertThat(Plan2023.item("2.2").text().lines()).hasSize(1);
        assertThat(Plan2023.item("9.1").text()).contains("trọng điểm theo Quyết định số 1769/QĐ-LĐTĐ");
    }

    private static void standsInTheDocument(String text) {
        assertThat(Plan2023.DOCUMENT).contains(Plan2023.oneLine(text));
    }

    static List<PlanItem> items() {
        return Plan2023.PLAN.items();
    }
}
