package vn.dieuphoi.models.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.ModelCheck;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.plan.file.PlanFile;

/** Whatever a plan says of an item, a first model of it is drawn that keeps every rule, its labels measured. */
class FirstModelsTest {

    private static final Path FILE = Path.of("src/test/resources/house/dai-hoc-2026.yaml");
    private static final ClassPathBeans BEANS = new ClassPathBeans();
    private static final String LONG =
            "Tổ chức rà soát, đánh giá toàn diện hiện trạng cơ sở vật chất, trang thiết bị, đội ngũ giảng viên và chương"
                    + " trình đào tạo của tất cả các khoa, bộ môn và trung tâm trực thuộc; đề xuất phương án sắp xếp lại, lộ"
                    + " trình đầu tư theo từng năm và cơ chế theo dõi, kiểm tra, báo cáo kết quả thực hiện hằng quý cho đến hết kỳ.";

    @Test
    void everyItemOfAnotherHousesPlanIsDrawn() throws IOException {
        Plan plan = plan(items -> {});

        assertThat(plan.items()).isNotEmpty();
        assertThat(findings(plan)).isEmpty();
        assertThat(xml(plan, first(plan)))
                .contains("plan-item-" + plan.id() + "--")
                .doesNotContain("Sở");
    }

    @Test
    void aPieceOfWorkOfThreeHundredCharactersIsShortenedAtAWordAndStandsWholeBesideIt() throws IOException {
        Plan plan = plan(item -> subtasks(item, LONG));
        String xml = xml(plan, first(plan));

        assertThat(LONG).hasSizeGreaterThan(300);
        assertThat(xml)
                .containsPattern("name=\"Tổ chức rà soát, đánh giá[^\"]{0,40} ?…\"")
                .contains(LONG);
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void thirtyPiecesOfWorkStandOnOneLevel() throws IOException {
        Plan plan = plan(item -> {
            for (int number = 1; number <= 30; number++) {
                subtasks(item, "Khảo sát cơ sở số " + number);
            }
        });

        assertThat(xml(plan, first(plan)))
                .contains("Hoàn thành 17 việc còn lại", "Khảo sát cơ sở số 30")
                .doesNotContain("name=\"Khảo sát cơ sở số 30\"");
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void wordsThatNobodyCanDoBecomeSteps() throws IOException {
        Plan plan = plan(item -> {
            for (String words : List.of(
                    "VIDEO",
                    "báo cáo;",
                    "BAN HÀNH QUY CHẾ CHI TIÊU NỘI BỘ",
                    "Triển khai",
                    "- 05 lớp",
                    "…",
                    "Kết-nối-liên-thông-cơ-sở-dữ-liệu-dùng-chung-của-toàn-ngành-giáo-dục",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
                subtasks(item, words);
            }
        });

        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void withoutPiecesOfWorkItsProductsAreTheStepsAndWithoutThoseTheItemIsOne() throws IOException {
        Plan products = plan(item -> ((ArrayNode) item.putArray("products"))
                .addObject()
                .put("name", "Báo cáo kết quả")
                .put("quantity", 1)
                .put("unit", "báo cáo"));
        Plan nothing = plan(item -> item.putArray("products"));

        assertThat(xml(products, first(products))).contains("name=\"Hoàn thành báo cáo kết quả\"");
        assertThat(xml(nothing, first(nothing))).contains("userTask_step1");
        assertThat(findings(products)).isEmpty();
        assertThat(findings(nothing)).isEmpty();
    }

    /** The engine would evaluate it, in a name as well as in the instructions. */
    @Test
    void whatLooksLikeAnExpressionStaysWords() throws IOException {
        Plan plan = plan(item -> {
            item.put("text", item.path("text").asText() + " Chi phí ${runtimeService} và #{1+1}.");
            subtasks(item, "Chi ${execution.id} cho lớp");
        });

        assertThat(xml(plan, first(plan))).doesNotContain("${runtimeService}", "${execution.id}", "#{1+1}");
        assertThat(findings(plan)).isEmpty();
    }

    /** Only what the engine would evaluate is set apart; the rest stands in the model character for character. */
    @Test
    void othersWordsAreDrawnAsWords() throws Exception {
        Plan plan = plan(item -> {
            OthersWords.LINES.forEach(line -> subtasks(item, line));
            item.put("title", OthersWords.LINES.get(0));
        });
        String xml = xml(plan, first(plan));
        String text = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();

        assertThat(OthersWords.LINES).allSatisfy(line -> assertThat(text).contains(PlannedItem.asText(line.strip())));
        assertThat(xml).doesNotContain("<h1>", "<img", "${x}");
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void anItemWithoutALeadIsDrawn() throws IOException {
        Plan plan = plan(item -> item.putNull("lead"));

        assertThat(xml(plan, first(plan))).contains("Chủ trì: đơn vị được giao");
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void toThoseWhoDecideSomethingIsDraftedSignedAndThenSent() throws IOException {
        Plan plan = withAuthority();
        Scaffold scaffold = new Scaffold(plan, PartyNames.of(plan));
        String outline = scaffold.outline(new ItemCode("2"));

        assertThat(outline)
                .containsSubsequence("sign:", "form: proposal-to-authority", "ask:", "namedIn: draftCctq", "to: CCTQ");
        assertThat(scaffold.draft(new ItemCode("2")))
                .contains("Ký đề xuất gửi cấp có thẩm quyền", "name=\"Cấp có thẩm quyền\"");
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void theOutlineToBeginWithDrawsTheSameModel() throws IOException {
        Plan plan = plan(item -> {
            subtasks(item, LONG);
            subtasks(item, "Mở: lớp \"thử\" #1");
            for (int number = 1; number <= 5; number++) {
                subtasks(item, "yes");
            }
        });
        Scaffold scaffold = new Scaffold(plan, PartyNames.of(plan));
        ItemCode item = first(plan);

        assertThat(scaffold.draft(item, scaffold.outline(item))).isEqualTo(scaffold.draft(item));
    }

    /** Also of an item that several lead, each its own part. */
    @Test
    void theOutlineOfSeveralLeadsDrawsTheSameModel() throws IOException {
        Plan plan = plan(item -> {
            JsonNode partner = item.path("partners").path(0);
            if (!partner.isMissingNode()) {
                item.putArray("coLeads").addObject().set("party", partner);
                item.withArray("partners").remove(0);
            }
        });
        Scaffold scaffold = new Scaffold(plan, PartyNames.of(plan));
        ItemCode shared = plan.items().stream()
                .filter(item -> !item.coLeads().isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
        String outline = scaffold.outline(shared);

        assertThat(outline).contains("process: item-part");
        assertThat(scaffold.draft(shared, outline)).isEqualTo(scaffold.draft(shared));
    }

    @Test
    void whatIsWrongWithAnOutlineIsSaidWithItsLine() throws IOException {
        Plan plan = plan(items -> {});
        Scaffold scaffold = new Scaffold(plan, PartyNames.of(plan));
        String outline =
                "item: \"" + first(plan) + "\"\nsteps:\n  - task: {id: buocMot, name: Lập danh sách}\n  - task:\n"
                        + "      id: Bước hai\n      name: Gửi danh sách\n";

        assertThatThrownBy(() -> scaffold.draft(first(plan), outline))
                .isInstanceOfSatisfying(
                        OutlineRefused.class,
                        refused -> assertThat(refused.line()).isEqualTo(5));
        assertThatThrownBy(() -> scaffold.draft(first(plan), outline + "  bad: [\n"))
                .isInstanceOfSatisfying(
                        OutlineRefused.class,
                        refused -> assertThat(refused.line()).isGreaterThan(5));
    }

    private static void subtasks(ObjectNode item, String words) {
        item.put("text", item.path("text").asText() + "\n" + words);
        item.withArray("subtasks").addObject().put("title", words).put("text", words);
    }

    private static ItemCode first(Plan plan) {
        return plan.items().get(0).code();
    }

    private static String xml(Plan plan, ItemCode item) {
        return new Scaffold(plan, PartyNames.of(plan)).draft(item);
    }

    /** A university's plan, its first item changed. */
    private static Plan plan(Consumer<ObjectNode> change) throws IOException {
        JsonNode tree = PlanJson.YAML.readTree(Files.readString(FILE));
        ObjectNode item = (ObjectNode) tree.path("items").get(0);
        item.putArray("subtasks");
        change.accept(item);
        return new PlanFile("thu.yaml", PlanJson.YAML.writeValueAsString(tree)).plan();
    }

    /** Its second item, which goes through no leadership, works with "cấp có thẩm quyền". */
    private static Plan withAuthority() throws IOException {
        JsonNode tree = PlanJson.YAML.readTree(Files.readString(FILE));
        ((ObjectNode) tree)
                .withArray("parties")
                .addObject()
                .put("code", "CCTQ")
                .put("kind", "UNNAMED")
                .put("name", "Cấp có thẩm quyền")
                .putArray("spellings")
                .add("Cấp có thẩm quyền");
        ((ObjectNode) tree.path("items").get(1)).withArray("partners").add("CCTQ");
        return PlanJson.JSON.treeToValue(tree, PlanText.class).plan();
    }

    private static List<?> findings(Plan plan) {
        PartyNames names = PartyNames.of(plan);
        Scaffold scaffold = new Scaffold(plan, names);
        ModelFiles files = ModelFiles.shipped().withoutItemsOfOthers(plan.id());
        for (var item : plan.items()) {
            files = files.with(
                    PlannedItem.of(plan, item.code(), names).processId() + ".bpmn", scaffold.draft(item.code()));
        }
        return new ModelCheck(BEANS, plan, names).check(files, file -> file.startsWith("plan-item-"));
    }
}
