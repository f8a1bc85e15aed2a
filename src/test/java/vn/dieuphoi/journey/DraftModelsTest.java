package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.adoption.DraftSource;
import vn.dieuphoi.adoption.DraftSourceKind;
import vn.dieuphoi.adoption.ModelsOfDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.trial.DraftTrials;
import vn.dieuphoi.adoption.trial.TrialRunner;
import vn.dieuphoi.adoption.trial.TrialState;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.reading.DocumentReading;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** A plan of another house on its way: its models are drawn, changed, rehearsed and brought into force, or none of them is. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class DraftModelsTest {

    private static final Path DOCUMENT = Path.of("src/test/resources/house/dot-cao-diem-ho-sen.txt");

    private static long draft;

    @LocalServerPort
    int port;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    ModelsOfDraft models;

    @Autowired
    DraftTrials trials;

    @Autowired
    TrialRunner runner;

    @Autowired
    ItemModels itemModels;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void theItemsOfADraftWaitForTheirModels() throws IOException {
        byte[] text = Files.readAllBytes(DOCUMENT);
        JsonNode read = DraftJson.of(
                new DocumentReading(KnownParties.EMPTY).draft(new PlanUpload("84.txt", text), (page, pages) -> {}));
        draft = drafts.put(
                "Kế hoạch 84/KH-UBND",
                new DraftSource("84.txt", DraftSourceKind.TEXT, text),
                read,
                null,
                Actor.of(EmptyHouse.ADMINISTRATOR));

        assertThat(plan().items()).hasSize(6);
        assertThat(page()).contains("6 mục: 0 mục đã có mô hình, 6 mục chưa có.", "Soạn mô hình cho 6 mục");
        assertThat(models.lacking(draft)).hasSize(6).contains("Mục 1: chưa có mô hình");
    }

    @Test
    @Order(2)
    void allAreDrawnAtOnceAndNoneHasAFault() {
        administrator().postForm(path(), path() + "/soan", Map.of());

        assertThat(page()).contains("6 mục: 6 mục đã có mô hình.").doesNotContain("có lỗi", "chưa có mô hình");
        assertThat(models.lacking(draft)).isEmpty();
        assertThat(administrator().get(path() + "/1/tep.bpmn").body())
                .contains("plan-item-" + plan().id() + "--1", "Chủ trì: Sở Xây dựng", "Hoàn thành danh mục cửa xả")
                .doesNotContain("Hải Dương", "Lãnh đạo Sở");
    }

    @Test
    @Order(3)
    void anOutlineIsDrawnAndAFaultyOneKeepsWhatWasTyped() {
        String outline = "item: \"1\"\nsteps:\n  - task: {id: diThucDia, name: Đi thực địa từng phường}\n"
                + "  - task: {id: lapDanhMuc, name: Lập danh mục cửa xả, due: end}\n";
        String wrong = outline + "  - tasc: {id: x}\n";

        String refused = administrator()
                .postForm(path(), path() + "/1/dan-y", Map.of("dan-y", wrong))
                .body();
        assertThat(refused).contains("Dòng 5:", "- tasc: {id: x}", "có khóa lạ", "Đi thực địa từng phường");

        administrator().postForm(path(), path() + "/1/dan-y", Map.of("dan-y", outline));
        assertThat(administrator().get(path() + "?muc=1").body()).contains("đã sửa dàn ý", "diThucDia");
        assertThat(administrator().get(path() + "/1/tep.bpmn").body()).contains("userTask_diThucDia");
    }

    @Test
    @Order(4)
    void aModelOfModelerIsTakenAndAStrangeOneIsNot() {
        String drawn = administrator().get(path() + "/2/tep.bpmn").body();
        String process = "plan-item-" + plan().id() + "--2";
        byte[] changed = drawn.replace("Hoàn thành báo cáo khối lượng", "Cân và ghi khối lượng vớt được")
                .getBytes(StandardCharsets.UTF_8);

        administrator().upload(path(), path() + "/2/tai-len", "", process + ".bpmn", changed);
        assertThat(administrator().get(path() + "?muc=2").body()).contains("tải lên");
        assertThat(administrator().get(path() + "/2/tep.bpmn").body()).contains("Cân và ghi khối lượng vớt được");
        assertThat(administrator()
                        .upload(path(), path() + "/3/tai-len", "", process + ".bpmn", changed)
                        .body())
                .contains("Không có quy trình");

        administrator()
                .upload(
                        path(),
                        path() + "/2/tai-len",
                        "",
                        process + ".bpmn",
                        drawn.replace("${recordStep}", "${runtimeService}").getBytes(StandardCharsets.UTF_8));
        assertThat(administrator().get(path() + "?muc=2").body()).contains("có lỗi", "Chỗ phải sửa");
        assertThat(models.lacking(draft)).anyMatch(says -> says.startsWith("Mục 2: mô hình còn"));
        administrator().postForm(path(), path() + "/2/soan-lai", Map.of());
        assertThat(models.lacking(draft)).isEmpty();
    }

    /** Whoever keeps no plan has no business here. */
    @Test
    @Order(5)
    void othersAreTurnedAway() {
        WebSession nobody = new WebSession(port);

        assertThat(nobody.get(path()).body()).doesNotContain("Thống kê các cửa xả");
        assertThat(nobody.get(path() + "/1/tep.bpmn").body()).doesNotContain("plan-item");
        assertThat(nobody.get("/ke-hoach/nhap/" + draft + "/dien-tap").body()).doesNotContain("Kế hoạch 84");
    }

    @Test
    @Order(6)
    void whatIsTakenBackIsInForceNowhere() {
        transaction.executeWithoutResult(status -> {
            models.bringIntoForce(draft, Actor.of(EmptyHouse.ADMINISTRATOR));
            assertThat(itemModels.ofPlan(plan().id())).hasSize(6);
            status.setRollbackOnly();
        });

        assertThat(itemModels.ofPlan(plan().id())).isEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("plan-item-%")
                        .count())
                .isZero();
    }

    @Test
    @Order(7)
    void itIsRehearsedInAProcessOfItsOwnAndPasses() throws InterruptedException {
        String page = "/ke-hoach/nhap/" + draft + "/dien-tap";
        administrator().postForm(page, page, Map.of());
        administrator().postForm(page, page, Map.of());
        assertThat(trials.of(draft)).hasSize(1);

        runner.look();
        assertThat(runner.busy()).isTrue();
        while (runner.busy()) {
            Thread.sleep(500);
            runner.look();
        }

        assertThat(trials.of(draft).get(0).says()).isNull();
        assertThat(trials.of(draft).get(0).state())
                .as(String.valueOf(trials.of(draft).get(0).summary()))
                .isEqualTo(TrialState.PASSED);
        assertThat(administrator().get(page).body()).contains("✓ Đạt", "6 mục khởi động");
        long id = trials.of(draft).get(0).id();
        assertThat(administrator().get(page + "/" + id + "/ket-qua").body())
                .contains("Sở Xây dựng")
                .doesNotContain("Hải Dương", "GDNN");
    }

    @Test
    @Order(8)
    void oneThatIsStoppedIsKilled() throws InterruptedException {
        String page = "/ke-hoach/nhap/" + draft + "/dien-tap";
        administrator().postForm(page, page, Map.of());
        runner.look();
        assertThat(runner.busy()).isTrue();
        administrator().postForm(page, page + "/dung", Map.of());
        runner.look();

        assertThat(runner.busy()).isFalse();
        assertThat(trials.of(draft).get(0).state()).isEqualTo(TrialState.STOPPED);
    }

    @Test
    @Order(9)
    void oneWhoseNodeFellSilentIsSaidToBeBroken() {
        trials.ask(draft, Actor.of(EmptyHouse.ADMINISTRATOR));
        database.sql(
                        "update plan_draft_trial set state = 'RUNNING', seen_at = now() - interval '1 hour' where state = 'WAITING'")
                .update();
        runner.look();

        assertThat(trials.of(draft).get(0).state()).isEqualTo(TrialState.BROKEN);
        assertThat(administrator().get("/ke-hoach/nhap/" + draft + "/dien-tap").body())
                .contains("dừng giữa chừng", "Diễn tập lại");
    }

    @Test
    @Order(10)
    void allComeIntoForceTogether() {
        transaction.executeWithoutResult(status -> models.bringIntoForce(draft, Actor.of(EmptyHouse.ADMINISTRATOR)));

        assertThat(itemModels.ofPlan(plan().id()).keySet())
                .isEqualTo(Map.copyOf(itemModels.ofPlan(plan().id())).keySet())
                .containsAll(List.of(new ItemCode("1"), new ItemCode("6")));
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("plan-item-%")
                        .count())
                .isEqualTo(6);
    }

    private Plan plan() {
        return drafts.plan(draft).orRefuse();
    }

    private static String path() {
        return "/ke-hoach/nhap/" + draft + "/mo-hinh";
    }

    private String page() {
        return administrator().get(path()).body();
    }

    private WebSession administrator() {
        WebSession session = new WebSession(port);
        session.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
        return session;
    }
}
