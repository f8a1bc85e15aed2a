package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.engine.deployment.ModelDeployment;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.models.desk.Choices;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.ReturnDesk;
import vn.dieuphoi.models.desk.ReviewedDraft;
import vn.dieuphoi.models.desk.ReviewedSet;
import vn.dieuphoi.models.desk.SetDesk;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.desk.draft.Upload;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.journal.Journal;

/** An administrator changes models over the running work of April, sees what happens, and takes it back. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class ModelDeskTest {

    private static final String ROUND = "monthly-round";
    private static final String ITEM = "plan-item-2-2";
    private static final Instant END_OF_APRIL = Instant.parse("2023-04-28T10:00:00Z");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static @Nullable WebSession administrator;

    /** When the open rounds were due before the model was changed, by task. */
    private static Map<String, Instant> dueBefore = Map.of();

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    ModelBook book;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SetDesk desk;

    @Autowired
    ReturnDesk returns;

    @Autowired
    ModelDeployment shipped;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    Journal journal;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    JdbcClient database;

    @Autowired
    org.springframework.context.ApplicationEventPublisher events;

    @Test
    @Order(1)
    void onlyAdministratorsComeHere() {
        steps.advanceTo(LocalDateTime.parse("2023-04-10T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        assertThat(head.get("/mo-hinh").statusCode()).isEqualTo(403);
        assertThat(head.get("/mo-hinh/" + ROUND + "/xml?ban=nhap").statusCode()).isEqualTo(403);
        assertThat(head.upload("/", "/mo-hinh/tai-len", "", ROUND + ".bpmn", bytes(ChangedModels.round()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator().get("/mo-hinh").body()).contains("Ghi tiến độ hằng tháng", "Mục của kế hoạch");
        assertThat(administrator().get("/mo-hinh/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void whatCannotBeAModelIsRefusedWithWords() {
        assertThat(uploaded("plan-item-99.bpmn", ChangedModels.round().replace(ROUND, "plan-item-99")))
                .contains("Không có quy trình &quot;plan-item-99&quot;");
        assertThat(uploaded("anh.png", "x")).contains("chỉ nhận tệp .bpmn, .form hoặc .zip");
        assertThat(administrator()
                        .upload("/mo-hinh", "/mo-hinh/tai-len", "", ROUND + ".bpmn", new byte[] {(byte) 0xc3, 0x28})
                        .body())
                .contains("không phải văn bản UTF-8");
        assertThat(uploaded(ROUND + ".bpmn", ChangedModels.round().replaceFirst("name=\"", "name=\"\0")))
                .contains("không phải văn bản UTF-8");
        assertThat(administrator()
                        .upload("/mo-hinh", "/mo-hinh/tai-len", "", ROUND + ".bpmn", new byte[1_000_001])
                        .body())
                .contains("lớn hơn 1 MB");
        assertThat(drafts.withDraftOf(ROUND)).isEmpty();
    }

    @Test
    @Order(3)
    void faultsAreToldWithFileAndLineAndKeepTheModelOut() {
        assertThat(faults(ROUND, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + "<a>&e;</a>"))
                .contains("&lt;!DOCTYPE&gt;", ROUND + ".bpmn, dòng 1")
                .doesNotContain("root:");
        assertThat(faults(ROUND, "<a/>")).contains("tệp là XML nhưng không phải mô hình BPMN");
        assertThat(faults(ROUND, ChangedModels.round().replace("</bpmn:process>", "")))
                .contains("không đọc được như XML");
        assertThat(faults(ROUND, ChangedModels.round().replace("formRef=\"work-step\"", "formRef=\"no-such-form\"")))
                .contains("no-such-form")
                .containsPattern(ROUND + "\\.bpmn, dòng \\d+");
        assertThat(faults(ROUND, ChangedModels.round().replace("${due.workingDays(3)}", "${nobody.day()}")))
                .contains("nobody");
        assertThat(faults(ITEM, ChangedModels.item().replace("0 0 8 1 4 ?", "0 0 8 30 2 ?")))
                .contains("không bao giờ đến");
        discard(ITEM);
        drafts.upload(
                Upload.of(Map.of(
                        ROUND + ".bpmn", bytes(ChangedModels.round()), "work-step.form", bytes("{\"components\": ["))),
                null,
                Actor.of("quantri"));
        assertThat(administrator().get(draftPage(ROUND)).body()).contains("work-step.form", "JSON");
        assertThat(administrator()
                        .postForm(
                                draftPage(ROUND),
                                draftPage(ROUND) + "/ap-dung",
                                Map.of("ly-do", "Thử", "da-xem", "tat-ca {}"))
                        .body())
                .contains("được tải lại từ khi xem");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(ROUND)
                        .count())
                .isOne();
        discard(ROUND);
        assertThat(uploaded(ROUND + ".bpmn", ChangedModels.shipped("shared", ROUND)))
                .contains("giống hệt bản đang áp dụng");
    }

    @Test
    @Order(4)
    void everythingThatWouldHappenIsShownAndNothingHappens() {
        Map<String, Object> before = state();

        String page = faults(ROUND, ChangedModels.round());
        ReviewedSet whole = review(ROUND, Map.of());
        ReviewedDraft review = whole.drafts().get(0);

        assertThat(whole.findings()).isEmpty();
        assertThat(page)
                .contains("“Ghi tiến độ tháng” thành “Ghi việc đã làm”")
                .contains("hạn: “${due.round(round)}” thành “${due.workingDays(20)}”")
                .contains("Xác nhận tiến độ tháng")
                .contains("rehearse --models bo-sua-doi");
        Impact impact = review.impact();
        assertThat(impact).isNotNull();
        assertThat(impact.running()).isPositive().isEqualTo(impact.moved());
        assertThat(impact.steps()).extracting(step -> step.step()).containsExactly("userTask_reportProgress");
        assertThat(impact.tasks())
                .anyMatch(line -> line.startsWith("“Ghi tiến độ tháng” đổi tên thành “Ghi việc đã làm”"))
                .anyMatch(line -> line.contains("đổi hạn 17:00 28/04/2023 thành 17:00 04/05/2023: 2023-1, "));
        assertThat(impact.timers()).allMatch(line -> line.contains("giữ nguyên ngày giờ"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void itComesIntoForceAsAWholeAndNothingIsDoubledOrLost() {
        Map<String, List<Long>> timers = timers(ROUND);
        long rounds = count("monthly_round");
        long instances = instances(ROUND);
        long lines = count("journal");
        dueBefore = roundsDue();
        Map<String, String> order = order(draftPage(ROUND), "Trưởng đơn vị xác nhận tiến độ");

        WebSession administrator = administrator();
        String page = draftPage(ROUND);
        assertThat(administrator
                        .postForm(draftPage(ROUND), draftPage(ROUND) + "/ap-dung", with(order, "ly-do", " "))
                        .body())
                .contains("Hãy ghi lý do");
        assertThat(administrator
                        .postForm(draftPage(ROUND), draftPage(ROUND) + "/ap-dung", with(order, "dau-van", "0"))
                        .body())
                .contains("Công việc đã đi tiếp từ khi xem");
        assertThat(WebSession.location(administrator.postForm(page, page + "/ap-dung", order)))
                .contains("/mo-hinh/lan/");

        assertThat(byVersion(ROUND)).containsOnlyKeys(2).containsEntry(2, instances);
        assertThat(count("monthly_round")).isEqualTo(rounds);
        assertThat(timers(ROUND)).isEqualTo(timers);
        List<Task> open = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportProgress")
                .list();
        assertThat(open).isNotEmpty().allMatch(task -> task.getName().equals("Ghi việc đã làm"));
        assertThat(open.stream()
                        .map(task -> task.getDueDate().toInstant().toString())
                        .collect(Collectors.toSet()))
                .contains("2023-03-29T10:00:00Z");
        assertThat(roundsDue()).hasSameSizeAs(dueBefore).doesNotContainValue(END_OF_APRIL);
        assertThat(journal.of(ModelVersion.subject(ROUND))).last().satisfies(line -> {
            assertThat(line.actor().person()).isEqualTo("quantri");
            assertThat(line.reason()).isEqualTo("Trưởng đơn vị xác nhận tiến độ");
            assertThat(line.after()).isEqualTo("Ghi tiến độ hằng tháng bản 2");
        });
        assertThat(count("journal")).isGreaterThan(lines);

        // Sent a second time, as a double click or another node does.
        long after = count("journal");
        administrator.postForm("/mo-hinh", page + "/ap-dung", order);
        assertThat(count("journal")).isEqualTo(after);
        assertThat(book.changes(ROUND)).hasSize(1);
        assertThat(byVersion(ROUND)).containsOnlyKeys(2);
    }

    @Test
    @Order(6)
    void aRestartKeepsTheUpload() {
        shipped.deployAll();
        shipped.deployAll();

        assertThat(book.versions(ROUND)).hasSize(2);
        assertThat(book.versions(ROUND).get(0).uploaded()).isTrue();
        assertThat(book.changes(ROUND))
                .singleElement()
                .matches(change -> change.act().kind() == ModelAct.Kind.UPLOAD);
    }

    @Test
    @Order(7)
    void workThatHasGoneFurtherKeepsTheChangeFromBeingTakenBack() {
        Task round = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportProgress")
                .processInstanceBusinessKey("2023-3.4")
                .orderByTaskCreateTime()
                .asc()
                .list()
                .get(0);
        tasks.setAssignee(round.getId(), "gdnn.cv1");
        forms.submitTaskForm(
                round.getId(), Map.of("progress", "Đã làm", "percent", 10, "yearEstimate", "Hoàn thành cuối năm"));
        Task confirming = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_confirmProgress")
                .singleResult();

        String page = administrator().get(returnPage(ROUND)).body();

        assertThat(confirming.getName()).isEqualTo("Xác nhận tiến độ tháng");
        assertThat(page)
                .contains("đang ở “Xác nhận tiến độ tháng”, bước mà bản trước không có")
                .doesNotContain("name=\"ly-do\"");

        tasks.setAssignee(confirming.getId(), "gdnn.truong");
        forms.submitTaskForm(confirming.getId(), Map.of("result", "Đã xem"));
    }

    @Test
    @Order(8)
    void theLastChangeIsTakenBack() {
        leadershipGives("2023-3.4@2023-04", "19/05/2023");
        assertThat(roundOf("2023-3.4").getDueDate()).isEqualTo(Instant.parse("2023-05-19T10:00:00Z"));
        Map<String, List<Long>> timers = timers(ROUND);
        long rounds = count("monthly_round");
        String page = returnPage(ROUND);
        assertThat(administrator().get(page).body())
                .contains("đổi hạn 17:00 04/05/2023 thành 17:00 28/04/2023: 2023-1, ")
                .contains("giữ hạn 17:00 19/05/2023, đã được dời từ khi áp dụng: 2023-3.4.");
        Map<String, String> order = order(page, "Trưởng đơn vị chưa sẵn sàng");

        administrator().postForm(page, page, order);
        administrator().postForm("/mo-hinh/" + ROUND, page, order);

        assertThat(byVersion(ROUND)).containsOnlyKeys(1);
        assertThat(book.versions(ROUND)).hasSize(3);
        assertThat(book.bpmn(ROUND, book.versions(ROUND).get(0).definition()))
                .contains(ChangedModels.shipped("shared", ROUND));
        assertThat(book.changes(ROUND))
                .extracting(change -> change.act().kind())
                .containsExactly(ModelAct.Kind.BACK, ModelAct.Kind.UPLOAD);
        assertThat(timers(ROUND)).isEqualTo(timers);
        assertThat(count("monthly_round")).isEqualTo(rounds);
        Map<String, Instant> due = new HashMap<>(dueBefore);
        due.keySet().retainAll(roundsDue().keySet());
        due.put(roundOf("2023-3.4").getId(), Instant.parse("2023-05-19T10:00:00Z"));
        assertThat(due).containsValue(END_OF_APRIL);
        assertThat(roundsDue()).isEqualTo(due);
        assertThat(booked()).isEqualTo(due);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_reportProgress")
                        .list())
                .allMatch(task -> task.getName().equals("Ghi tiến độ tháng"));
        assertThat(returns.returnable(ROUND)).isEmpty();
    }

    @Test
    @Order(9)
    void workAtAStepThatIsGoneStaysUnlessSomebodySaysWhereItGoes() {
        drafts.upload(Upload.of(Map.of(ITEM + ".bpmn", bytes(ChangedModels.item()))), null, Actor.of("quantri"));

        ReviewedDraft stuck = review(ITEM, Map.of()).drafts().get(0);
        ReviewedDraft stays =
                review(ITEM, Map.of("userTask_chooseMeasures", "-")).drafts().get(0);
        ReviewedDraft moves = review(ITEM, Map.of("userTask_chooseMeasures", "userTask_pickMeasures"))
                .drafts()
                .get(0);

        assertThat(stuck.impact()).isNotNull();
        assertThat(stuck.impact().stuck()).isOne();
        assertThat(stuck.impact().stayed()).isZero();
        assertThat(administrator()
                        .postForm(draftPage(ITEM), draftPage(ITEM) + "/ap-dung", order(draftPage(ITEM), "Chưa chọn"))
                        .body())
                .contains("Còn việc chưa biết đi tiếp ở đâu");
        assertThat(book.changes(ITEM)).isEmpty();
        assertThat(stays.impact().stuck()).isZero();
        assertThat(stays.impact().stayed()).isOne();

        assertThat(stays.impact()).isNotNull();
        assertThat(stays.impact().moved()).isZero();
        assertThat(stays.impact().reasons()).singleElement().asString().startsWith("2023-2.2: đang ở “Chọn giải pháp");
        assertThat(stays.impact().steps())
                .filteredOn(step -> !step.known())
                .singleElement()
                .satisfies(step -> assertThat(step.options())
                        .extracting(option -> option.step())
                        .contains("userTask_pickMeasures")
                        .doesNotContain("userTask_closeItem"));
        assertThat(moves.impact()).isNotNull();
        assertThat(moves.impact().moved()).isOne();
    }

    @Test
    @Order(10)
    void whatTheEngineRefusesIsToldInWordsAndNothingMoves() {
        ReviewedDraft review = review(ITEM, Map.of("userTask_chooseMeasures", "callActivity_monthlyRounds"))
                .drafts()
                .get(0);

        assertThat(review.impact()).isNotNull();
        assertThat(review.impact().moved()).isZero();
        assertThat(review.impact().reasons())
                .singleElement()
                .asString()
                .startsWith("2023-2.2: “Chọn giải pháp của kế hoạch 1305”: ")
                .contains("bước đã đổi loại");
    }

    @Test
    @Order(11)
    void aTimerThatIsReckonedOtherwiseMoves() {
        drafts.upload(
                Upload.of(Map.of(
                        ROUND + ".bpmn",
                        bytes(ChangedModels.shipped("shared", ROUND)
                                .replace("${due.roundOverdue(round)}", "${due.round(round)}")))),
                null,
                Actor.of("quantri"));

        ReviewedSet whole = review(ROUND, Map.of());
        ReviewedDraft review = whole.drafts().get(0);

        assertThat(whole.findings()).isEmpty();
        assertThat(review.impact()).isNotNull();
        assertThat(review.impact().timers())
                .anyMatch(line -> line.startsWith("“Quá hạn ghi tiến độ 2 ngày làm việc” dời từ 08:00 ")
                        && line.contains(" đến 17:00 28/04/2023: 2023-1, "));
        discard(ROUND);
    }

    @Test
    @Order(12)
    void whatFailsHalfwayLeavesNothingBehind() {
        ReviewedSet review = review(ITEM, Map.of());
        vn.dieuphoi.models.desk.Order order = new vn.dieuphoi.models.desk.Order(
                review.seen(),
                true,
                Map.of(ITEM, new Choices(Map.of("userTask_chooseMeasures", "userTask_pickMeasures"))),
                // Which the database refuses, after the model is deployed and the work has moved.
                "Lý do \u0000",
                Actor.of("quantri"));
        long deployments = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> desk.putIntoForce(set(ITEM), order)).isInstanceOf(DataAccessException.class);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(byVersion(ITEM)).containsOnlyKeys(1);
        assertThat(book.changes(ITEM)).isEmpty();
        assertThat(drafts.withDraftOf(ITEM)).isPresent();
    }

    @Test
    @Order(13)
    void theDraftCanBeTakenToARehearsal() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                administrator().download(draftPage(ITEM) + "/tep.zip").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(files)
                .containsEntry(ITEM + ".bpmn", ChangedModels.item())
                .containsEntry("work-step.form", form("work-step"))
                .hasSize(5);
    }

    @Test
    @Order(14)
    void whatWasChosenIsDone() {
        Map<String, List<Long>> timers = timers(ITEM);
        long items = count("work_item");
        String page = draftPage(ITEM) + "?den." + ITEM + ".userTask_chooseMeasures=userTask_pickMeasures";
        Map<String, String> order = order(page, "Lọc thay cho chọn");
        String action = draftPage(ITEM) + "/ap-dung";

        assertThat(administrator().postForm(page, action, order).body()).contains("lựa chọn đã đổi sau khi xem");
        assertThat(book.changes(ITEM)).isEmpty();
        order.put("den." + ITEM + ".userTask_chooseMeasures", "userTask_pickMeasures");

        // Sent twice at the same moment.
        List<CompletableFuture<HttpResponse<String>>> twice = Stream.of(
                        administrator(), WebSession.signedIn(port, "quantri"))
                .map(session -> CompletableFuture.supplyAsync(() -> session.postForm("/mo-hinh", action, order)))
                .toList();
        twice.forEach(CompletableFuture::join);

        assertThat(book.changes(ITEM)).hasSize(1);
        assertThat(byVersion(ITEM)).containsOnlyKeys(2);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_pickMeasures")
                        .singleResult()
                        .getName())
                .isEqualTo("Lọc giải pháp của kế hoạch 1305");
        assertThat(timers(ITEM)).isEqualTo(timers);
        assertThat(count("work_item")).isEqualTo(items);
        assertThat(administrator().get("/muc/2023-2.2").body())
                .contains("Lọc giải pháp của kế hoạch 1305", "Chuyển sang bản khác của quy trình");
    }

    @Test
    @Order(15)
    void whatWasChosenIsTakenBackToWhereTheWorkHadCome() {
        Map<String, List<Long>> timers = timers(ITEM);
        String page = returnPage(ITEM);
        Map<String, String> order = order(page, "Lọc để năm sau");

        assertThat(administrator().get(page).body()).contains("đi tiếp ở bước thay thế");
        administrator().postForm(page, page, order);

        assertThat(byVersion(ITEM)).containsOnlyKeys(1);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_chooseMeasures")
                        .singleResult()
                        .getName())
                .isEqualTo("Chọn giải pháp của kế hoạch 1305");
        assertThat(timers(ITEM)).isEqualTo(timers);

        drafts.upload(Upload.of(Map.of(ITEM + ".bpmn", bytes(ChangedModels.item()))), null, Actor.of("quantri"));
        String again = draftPage(ITEM) + "?den." + ITEM + ".userTask_chooseMeasures=userTask_pickMeasures";
        Map<String, String> once = order(again, "Nay làm");
        once.put("den." + ITEM + ".userTask_chooseMeasures", "userTask_pickMeasures");
        administrator().postForm(again, draftPage(ITEM) + "/ap-dung", once);
        assertThat(byVersion(ITEM)).containsOnlyKeys(4);
    }

    @Test
    @Order(16)
    void aReleaseThatChangesTheModelReplacesTheUploadAndSaysSo() {
        String release = ChangedModels.shipped("items", ITEM).replace("Mở hồ sơ công việc", "Mở hồ sơ của mục");
        repository
                .createDeployment()
                .name("dieu-phoi/" + ITEM)
                .source("dieu-phoi")
                .addString(ITEM + ".bpmn", release)
                .addString("name-partners.form", form("name-partners"))
                .addString("review-step.form", form("review-step"))
                .addString("training-step.form", form("training-step"))
                .addString("work-step.form", form("work-step"))
                .deploy();

        events.publishEvent(new ModelsDeployed(1));
        events.publishEvent(new ModelsDeployed(0));

        assertThat(book.changes(ITEM))
                .extracting(change -> change.act().kind())
                .startsWith(ModelAct.Kind.RELEASE, ModelAct.Kind.UPLOAD)
                .hasSize(4);
        assertThat(administrator().get("/mo-hinh/" + ITEM).body()).contains("Bản phát hành đã thay bản tải lên");
        assertThat(administrator().get("/mo-hinh").body()).contains("Bản phát hành thay bản tải lên");
        assertThat(byVersion(ITEM)).containsOnlyKeys(4);
        assertThat(returns.returnable(ITEM)).isEmpty();
    }

    @Test
    @Order(17)
    void onlyNewWorkFollowsWhenThatIsWhatWasChosen() {
        drafts.upload(Upload.of(Map.of(ROUND + ".bpmn", bytes(ChangedModels.round()))), null, Actor.of("quantri"));
        String page = draftPage(ROUND) + "?pham-vi=moi";
        Map<String, Long> before = byVersion(ROUND).entrySet().stream()
                .collect(Collectors.toMap(entry -> "" + entry.getKey(), Map.Entry::getValue));

        administrator()
                .postForm(page, draftPage(ROUND) + "/ap-dung", with(order(page, "Từ tháng sau"), "pham-vi", "moi"));

        assertThat(book.versions(ROUND).get(0).number()).isEqualTo(4);
        assertThat(byVersion(ROUND).entrySet().stream()
                        .collect(Collectors.toMap(entry -> "" + entry.getKey(), Map.Entry::getValue)))
                .isEqualTo(before);
    }

    @Test
    @Order(18)
    void workThatWasLeftBehindIsMovedLaterAndBack() {
        long running = instances(ROUND);
        Map<String, Instant> due = roundsDue();
        Map<String, List<Long>> timers = timers(ROUND);
        String move = "/mo-hinh/" + ROUND + "/chuyen";
        Map<String, String> order = order(move, "Dùng thống nhất một bản");

        administrator().postForm(move, move, order);
        administrator().postForm(move, move, order);

        assertThat(byVersion(ROUND)).containsOnlyKeys(4).containsEntry(4, running);
        assertThat(roundsDue()).doesNotContainValue(END_OF_APRIL);
        assertThat(book.changes(ROUND).get(0).act().kind()).isEqualTo(ModelAct.Kind.MOVE);
        assertThat(book.versions(ROUND)).hasSize(4);

        String back = returnPage(ROUND);
        administrator().postForm(back, back, order(back, "Chưa dùng"));

        assertThat(byVersion(ROUND)).containsOnlyKeys(1).containsEntry(1, running);
        assertThat(timers(ROUND)).isEqualTo(timers);
        assertThat(due).containsValue(END_OF_APRIL);
        assertThat(roundsDue()).isEqualTo(due);
        assertThat(booked()).isEqualTo(due);
        assertThat(book.versions(ROUND)).hasSize(4);
        assertThat(book.changes(ROUND)).hasSize(5);
    }

    @Test
    @Order(19)
    void thePagesAreReadAtADeskAndOnAPhone() {
        // Where somebody has to say where the work goes on.
        drafts.upload(
                Upload.of(Map.of(ITEM + ".bpmn", bytes(ChangedModels.shipped("items", ITEM)))),
                null,
                Actor.of("quantri"));
        try (Person person = Person.at(port)) {
            person.signIn("quantri", WebSession.PASSWORD);
            for (int width : List.of(1280, 390)) {
                person.page().setViewportSize(width, 900);
                look(person, "/mo-hinh", "models-" + width);
                look(person, "/mo-hinh/" + ROUND, "model-" + width);
                look(person, draftPage(ITEM), "model-draft-" + width);
                look(person, "/mo-hinh/" + ROUND + "/chuyen", "model-move-" + width);
            }
            throughTheBrowser(person);
            person.page().setViewportSize(1000, 900);
            drafts.upload(
                    Upload.of(Map.of(ROUND + ".bpmn", bytes(ChangedModels.againAnother()))), null, Actor.of("quantri"));
            forTheGuide(person, draftPage(ROUND), "model-draft-wide", 1600);
            forTheGuide(person, "/mo-hinh/" + ROUND, "model-page", 1100);
            person.page().setViewportSize(390, 900);
            drafts.upload(
                    Upload.of(
                            Map.of(ROUND + ".bpmn", bytes(ChangedModels.round().replace("work-step", "khong-co")))),
                    null,
                    Actor.of("quantri"));
            look(person, draftPage(ROUND), "model-faults");
            assertThat(person.mishaps()).isEmpty();
        }
    }

    /** The way an administrator goes, from the file to what is in force. */
    private static void throughTheBrowser(Person person) {
        Page page = person.page();
        page.setViewportSize(1280, 900);
        person.open("/mo-hinh");
        page.locator("#tep").setInputFiles(Path.of("processes", "items", ITEM + ".bpmn"));
        person.button("Tải lên và xem thay đổi").click();
        page.locator("select[name='den." + ITEM + ".userTask_pickMeasures']").selectOption("userTask_chooseMeasures");
        person.button("Xem lại với lựa chọn này").click();
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("đã chọn: bước không còn; đi tiếp ở bước thay thế");
        page.locator("textarea[name='ly-do']").fill("Trở về chọn như kế hoạch");
        person.button("Áp dụng").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Đã xong. 1 việc đang chạy đã chuyển");
    }

    private static void look(Person person, String path, String name) {
        person.open(path);
        Page page = person.page();
        if (page.locator(".diagram").count() > 0) {
            page.locator(".diagram .djs-shape").first().waitFor();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " is not wider than the window")
                .isEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(!name.startsWith("models"))
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Without the head of the page, as the guide shows it. */
    private static void forTheGuide(Person person, String path, String name, int height) {
        look(person, path, name);
        int from = (int) person.page().locator("main h1").boundingBox().y - 12;
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, from, 1000, height)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private String uploaded(String file, String content) {
        return administrator()
                .upload("/mo-hinh", "/mo-hinh/tai-len", "", file, bytes(content))
                .body();
    }

    /** The page of the draft after the upload. */
    private String faults(String process, String content) {
        WebSession administrator = administrator();
        String next = WebSession.location(
                administrator.upload("/mo-hinh", "/mo-hinh/tai-len", "", process + ".bpmn", bytes(content)));
        assertThat(next).endsWith(draftPage(process));
        assertThat(drafts.set(set(process)))
                .get()
                .extracting(DraftSet::drafts)
                .asList()
                .hasSize(1);
        return administrator.get(draftPage(process)).body();
    }

    /** The hidden fields of the form that was looked at, with a reason. */
    private Map<String, String> order(String page, String reason) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = FIELD.matcher(administrator().get(page).body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.remove("_csrf");
        fields.put("ly-do", reason);
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private WebSession administrator() {
        if (administrator == null) {
            administrator = WebSession.signedIn(port, "quantri");
        }
        return administrator;
    }

    /** The set in which the process has its draft. */
    private long set(String process) {
        return drafts.withDraftOf(process).orElseThrow().id();
    }

    private ReviewedSet review(String process, Map<String, String> choices) {
        return desk.review(set(process), true, Map.of(process, new Choices(choices)));
    }

    private void discard(String process) {
        drafts.discard(set(process), process, Actor.of("quantri"));
    }

    private String draftPage(String process) {
        return "/mo-hinh/bo/" + set(process);
    }

    /** The way back from the last act. */
    private String returnPage(String process) {
        return "/mo-hinh/lan/" + book.changes(process).get(0).act().id() + "/lay-lai";
    }

    private static String form(String name) {
        try {
            return Files.readString(Path.of("forms", name + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that a preview could have touched. */
    private Map<String, Object> state() {
        return Map.of(
                "versions", book.versions(ROUND),
                "instances", byVersion(ROUND),
                "timers", timers(ROUND),
                "journal", count("journal"),
                "changes", count("model_change"),
                "tasks",
                        tasks.createTaskQuery().list().stream()
                                .map(task -> task.getId() + task.getName() + task.getDueDate())
                                .collect(Collectors.toSet()),
                "deployments", repository.createDeploymentQuery().count());
    }

    private Map<Integer, Long> byVersion(String process) {
        Map<Integer, Long> versions = new TreeMap<>();
        database.sql(
                        "select d.version_, count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                                + " where d.key_ = ? and e.parent_id_ is null group by 1")
                .param(process)
                .query((row, line) -> versions.put(row.getInt(1), row.getLong(2)))
                .list();
        return versions;
    }

    /** Due times of all waiting timers of running instances, by event and instance. */
    private Map<String, List<Long>> timers(String process) {
        return management.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .collect(Collectors.groupingBy(
                        job -> job.getProcessInstanceId() + " "
                                + management
                                        .createJobDefinitionQuery()
                                        .jobDefinitionId(job.getJobDefinitionId())
                                        .singleResult()
                                        .getActivityId(),
                        TreeMap::new,
                        Collectors.mapping(job -> job.getDuedate().getTime(), Collectors.toList())));
    }

    /** When the engine's open tasks of rounds are due, by task. */
    private Map<String, Instant> roundsDue() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_reportProgress").list().stream()
                .collect(Collectors.toMap(Task::getId, task -> task.getDueDate().toInstant()));
    }

    /** The same of the book. */
    private Map<String, Instant> booked() {
        Map<String, Instant> due = new HashMap<>();
        database.sql("select task, due_on from obligation where kind = 'ROUND' and state = 'OPEN'")
                .query((row, line) -> due.put(
                        row.getString(1),
                        row.getObject(2, LocalDate.class)
                                .atTime(17, 0)
                                .atZone(HoChiMinhTime.ZONE)
                                .toInstant()))
                .list();
        return due;
    }

    private void leadershipGives(String subject, String day) {
        extensions.ask(Subject.of(subject), day, "Chờ số liệu", "gdnn.truong");
        steps.settle();
        Task deciding = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_decideExtensionAsLeadership")
                .singleResult();
        tasks.setAssignee(deciding.getId(), "giamdoc");
        forms.submitTaskForm(deciding.getId(), Map.of("decision", "agreed"));
        steps.settle();
    }

    private Task roundOf(String work) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportProgress")
                .processInstanceBusinessKey(work)
                .dueAfter(Date.from(Instant.parse("2023-04-20T00:00:00Z")))
                .singleResult();
    }

    private long instances(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private long count(String table) {
        if (!Set.of("journal", "monthly_round", "work_item", "model_change").contains(table)) {
            throw new IllegalArgumentException(table);
        }
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
