package vn.dieuphoi.plan.drafted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.plan.document.CoLead;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.plan.file.PlanFileRejected;
import vn.dieuphoi.plan.reading.DocumentReading;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.plan.reading.Typeset;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** What was read from a document becomes a plan, or says what it lacks. */
class DraftedPlanTest {

    private static final Path PAPER = Path.of("src/test/resources/adoption/ke-hoach-90-ngay.txt");

    @Test
    void aDocumentBecomesAPlanOfItsOwnPeriod() throws IOException {
        Plan plan = DraftedPlan.of(read()).orRefuse();

        assertThat(plan.id().value()).isEqualTo("118-kh-ubnd-2026");
        assertThat(plan.from()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(plan.to()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(plan.items()).hasSize(11);
        PlanItem first = plan.item(new ItemCode("1"));
        assertThat(plan.nameOf(first.leadOffice().orElseThrow())).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(first.endDate()).isEqualTo(LocalDate.of(2026, 8, 30));
        assertThat(first.products()).hasSize(1).noneMatch(product -> product.counted());
        assertThat(first.place()).startsWith("bảng 1, dòng ");
    }

    /** Each lead keeps its own part of the work. */
    @Test
    void severalLeadsLeadBesideEachOther() throws IOException {
        ObjectNode draft = read();
        ObjectNode item = (ObjectNode) draft.path("items").get(2);
        item.withArray("leads").addObject().put("value", "Sở Y tế").put("scope", "phần hồ sơ bệnh án");
        item.withArray("partners").add("Sở Y tế");
        item.put("due", "open");

        PlanItem read = DraftedPlan.of(draft).orRefuse().items().get(2);

        assertThat(read.leads()).hasSize(2);
        assertThat(read.coLeads()).extracting(CoLead::scope).containsExactly("phần hồ sơ bệnh án");
        assertThat(read.partners()).hasSize(1);
        assertThat(read.endDate()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    /** As a plan file it passes everything that a plan file written by hand has to pass. */
    @Test
    void thePlanOfADraftIsAsValidAsOneWrittenByHand() throws IOException {
        Plan plan = DraftedPlan.of(read()).orRefuse();
        String yaml = PlanJson.YAML.writeValueAsString(PlanText.of(plan));

        assertThat(new PlanFile("ke-hoach.yaml", yaml).plan()).isEqualTo(plan);
    }

    @Test
    void aDraftFileIsAPlanFileWithOrWithoutPlaces() throws IOException {
        ObjectNode draft = read();
        Plan plan = DraftedPlan.of(draft).orRefuse();

        assertThat(new PlanFile("nhap.yaml", PlanJson.YAML.writeValueAsString(draft)).plan())
                .isEqualTo(plan);
        assertThat(new PlanFile("nhap.yaml", PlanJson.YAML.writeValueAsString(PlanAsDraft.of(plan)))
                        .plan()
                        .items())
                .hasSize(11);
    }

    /** Conditions, linked documents, duties, rhythms, starts: also what the review page has no field for. */
    @ParameterizedTest
    @ValueSource(strings = {"plans/2023.yaml", "src/test/resources/house/dai-hoc-2026.yaml"})
    void aPlanFileThatPassesThroughADraftLosesNothing(String file) throws IOException {
        PlanFile written = PlanFile.at(Path.of(file));
        String draft = PlanJson.YAML.writeValueAsString(written.asDraft());

        assertThat(new PlanFile("nhap.yaml", draft).plan()).isEqualTo(written.plan());
    }

    @Test
    void whatAPersonChangesInAPlanFileIsChangedAndNothingElse() {
        PlanFile written = PlanFile.at(Path.of("plans/2023.yaml"));
        Plan plan = written.plan();
        ObjectNode draft = written.asDraft();
        for (JsonNode each : draft.path("items")) {
            ObjectNode item = (ObjectNode) each;
            switch (item.path("code").asText()) {
                case "2.1" -> item.putObject("due").put("value", "2023-11-30").put("kind", "by");
                case "9.1" -> item.put("code", "9.11");
                default ->
                    item.putObject("title")
                            .put("value", item.path("kept").asText())
                            .putObject("review");
            }
        }
        Plan changed = DraftedPlan.of(draft).orRefuse();

        PlanItem was = plan.item(new ItemCode("2.1"));
        PlanItem is = changed.item(new ItemCode("2.1"));
        assertThat(is.endDate()).isEqualTo("2023-11-30");
        assertThat(is.startMonth()).isEqualTo(was.startMonth());
        assertThat(is.products()).isEqualTo(was.products());
        assertThat(is.linkedDocuments()).isEqualTo(was.linkedDocuments());
        assertThat(changed.item(new ItemCode("9.11")).conditions())
                .isEqualTo(plan.item(new ItemCode("9.1")).conditions());
        assertThat(changed.item(new ItemCode("2.2")).title()).isEqualTo("2.2");
        assertThat(changed.duties()).isEqualTo(plan.duties());
        assertThat(changed.targets()).isEqualTo(plan.targets());
    }

    @ParameterizedTest
    @CsvSource({"1.a, 1.1", "1.đ, 1.5", "II.3, 2.3", "XIV, 14", "2.a.3, 2.1.3"})
    void aNumberWithLettersIsWrittenInFigures(String written, String number) throws IOException {
        ObjectNode draft = read();
        ((ArrayNode) draft.path("items")).removeAll().add(read().path("items").get(7));
        ((ObjectNode) draft.path("items").get(0).path("code")).put("value", written);
        DraftKeys.give(draft);

        assertThat(draft.path("items").get(0).path("code").path("reason").asText())
                .contains("văn bản ghi " + written);
        assertThat(DraftedPlan.of(draft).orRefuse().items())
                .extracting(item -> item.code().value())
                .containsExactly(number);
    }

    /** 1.a beside 1.1: a person says which is which. */
    @Test
    void figuresThatAnotherItemHasAreNotGiven() throws IOException {
        ObjectNode draft = read();
        ((ObjectNode) draft.path("items").get(0).path("code")).put("value", "1.a");
        ((ObjectNode) draft.path("items").get(1).path("code")).put("value", "1.1");

        assertThat(DraftedPlan.of(draft).lacks()).extracting(DraftLack::pointer).containsExactly("/items/0/code");
    }

    @Test
    void whatIsMissingIsSaidWithItsPlace() throws IOException {
        ObjectNode draft = read();
        ((ObjectNode) draft.path("items").get(1).path("code")).put("value", "1");
        ((ObjectNode) draft.path("document")).remove("issued");
        ((ObjectNode) draft.path("items").get(2)).withArray("leads").removeAll().add("Sở không ai biết");

        assertThat(DraftedPlan.of(draft).lacks())
                .extracting(DraftLack::pointer)
                .contains("/items/1/code", "/document/issued", "/items/2/leads");
        assertThatThrownBy(() -> new PlanFile("nhap.yaml", PlanJson.YAML.writeValueAsString(draft)).plan())
                .isInstanceOf(PlanFileRejected.class)
                .hasMessageContaining("số mục 1 dùng cho 2 mục")
                .hasMessageContaining("Sở không ai biết");
    }

    private static ObjectNode read() throws IOException {
        PlanUpload upload = new PlanUpload("ke-hoach.docx", Typeset.docx(PAPER));
        return DraftJson.of(new DocumentReading(KnownParties.EMPTY).draft(upload, (page, pages) -> {}));
    }
}
