package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.ReturnDesk;
import vn.dieuphoi.models.desk.ReviewedReturn;
import vn.dieuphoi.models.desk.ReviewedSet;
import vn.dieuphoi.models.desk.SetDesk;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.desk.draft.Upload;
import vn.dieuphoi.models.desk.move.MovingOn;
import vn.dieuphoi.models.desk.version.ModelArchive;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.journal.Journal;

/** An administrator changes the frame of all 36 items in one act, over the running work of April, and takes it back. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class ModelSetTest {

    private static final String OLD = "name=\"Mở hồ sơ công việc\"";
    private static final String NEW = "name=\"Mở hồ sơ của mục\"";
    private static final Actor ADMINISTRATOR = Actor.of("quantri");
    private static final int SURVIVE = 15;

    private static @Nullable WebSession administrator;

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
    MovingOn moving;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void everythingIsDownloadedChangedAndHandedInAtOnce() {
        steps.advanceTo(LocalDateTime.parse("2023-04-10T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
        Map<String, String> all = unzipped("/mo-hinh/tat-ca.zip");
        Map<String, String> changed = new TreeMap<>(all);
        changed.replaceAll((name, content) -> name.startsWith("plan-item-") ? content.replace(OLD, NEW) : content);

        assertThat(all)
                .containsKeys("monthly-round.bpmn", "monthly-progress.form")
                .hasSizeGreaterThan(50);
        assertThat(unzipped("/mo-hinh/monthly-round/tep.zip"))
                .containsOnlyKeys("monthly-round.bpmn", "monthly-progress.form");
        assertThat(uploaded("khong-doi.zip", all)).contains("giống hệt bản đang áp dụng");
        assertThat(drafts.sets()).isEmpty();

        assertThat(uploaded("mo-hinh.zip", changed)).contains("36 mô hình", "Áp dụng cả 36 mô hình");

        DraftSet set = drafts.sets().get(0);
        assertThat(set.drafts()).hasSize(36);
        assertThat(set.forms()).isEmpty();
        assertThat(set.drafts().get(8).process()).isEqualTo("plan-item-3-4");
    }

    @Test
    @Order(2)
    void onePreviewTellsOfTheWorkOfEachAndNothingHappens() {
        Map<String, Object> before = state();

        ReviewedSet review = desk.review(onlySet(), true, Map.of());

        assertThat(review.findings()).isEmpty();
        assertThat(review.tried()).isTrue();
        assertThat(review.running()).isGreaterThan(10).isEqualTo(review.moved());
        assertThat(review.drafts())
                .allSatisfy(draft -> assertThat(draft.difference())
                        .isNotNull()
                        .satisfies(
                                difference -> assertThat(difference.changes()).hasSize(1)));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void pagesAreReadAtADeskAndOnAPhone() {
        try (Person person = Person.at(port)) {
            person.signIn("quantri", WebSession.PASSWORD);
            for (int width : List.of(1366, 390)) {
                person.page().setViewportSize(width, 900);
                look(person, "/mo-hinh", "models-with-a-set-" + width);
                look(person, "/mo-hinh/bo/" + onlySet() + "?xem=plan-item-3-4", "model-set-" + width);
            }
            assertThat(person.mishaps()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void aKillInTheMiddleLeavesWhatIsDoneAndTheRestIsDoneAfterwards() {
        Map<String, List<Long>> timers = timers();
        Map<String, String> open = openTasks();
        long running = instances();
        long set = onlySet();
        ReviewedSet review = desk.review(set, true, Map.of());
        vn.dieuphoi.models.desk.Order order = order(review, "Khung mới cho cả 36 mục");

        failsAfter(SURVIVE);
        ModelAct act = desk.putIntoForce(set, order);

        // All models are in force, part of the work has moved, the rest is written down.
        assertThat(book.changesOf(act.id())).hasSize(36);
        assertThat(byVersion()).containsEntry(2, (long) SURVIVE).containsEntry(1, running - SURVIVE);
        assertThat(sum(act)).isEqualTo(SURVIVE);
        assertThat(drafts.sets()).isEmpty();
        assertThat(administrator().get("/mo-hinh/lan/" + act.id()).body())
                .contains("Đang chuyển việc: " + SURVIVE + " trên " + running, "data-reload=\"3\"");
        assertThat(administrator().get("/mo-hinh").body()).contains("Đang chuyển việc.");
        assertThatThrownBy(() -> returns.review(act))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("còn đang chuyển");
        long other = drafts.upload(
                new Upload(Map.of("monthly-round.bpmn", ChangedModels.round()), Map.of()), null, ADMINISTRATOR);
        assertThatThrownBy(() -> desk.putIntoForce(other, order(desk.review(other, true, Map.of()), "Chen ngang")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("việc đang chuyển");
        drafts.discard(other, ADMINISTRATOR);

        // Whoever comes next goes on: rounds of two nodes at once.
        heal();
        List<CompletableFuture<Void>> nodes = Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(() -> moving.goOn(10_000)))
                .toList();
        nodes.forEach(CompletableFuture::join);
        moving.goOn(10_000);

        assertThat(byVersion()).containsOnlyKeys(2).containsEntry(2, running);
        assertThat(sum(act)).isEqualTo((int) running);
        assertThat(waiting()).isZero();
        assertThat(timers()).isEqualTo(timers);
        assertThat(openTasks()).isEqualTo(open);
        assertThat(journal.of(Subject.of("2023-3.4")).stream()
                        .filter(line -> line.action().equals("Chuyển sang bản khác của quy trình")))
                .hasSize(1);
        assertThat(administrator().get("/mo-hinh/lan/" + act.id()).body())
                .contains("Đã xong. " + running + " việc đang chạy đã chuyển", "Lấy lại cả 36 mô hình");
    }

    @Test
    @Order(5)
    void sentAgainItIsTheSameActAndNothingHappens() {
        ModelAct act = book.newestActs().get(0);
        long set = database.sql("select model_set from model_act where id = ?")
                .param(act.id())
                .query(Long.class)
                .single();
        vn.dieuphoi.models.desk.Order again = new vn.dieuphoi.models.desk.Order(
                new vn.dieuphoi.models.desk.Seen("", "", ""), true, Map.of(), "Lần nữa", ADMINISTRATOR);

        assertThat(desk.putIntoForce(set, again)).isEqualTo(act);
        assertThat(book.newestActs()).hasSize(1);
    }

    @Test
    @Order(6)
    void theWholeSetIsTakenBackByOneActThatSurvivesAKillToo() {
        ModelAct act = book.newestActs().get(0);
        Map<String, List<Long>> timers = timers();
        Map<String, String> open = openTasks();
        long running = instances();
        ReviewedReturn review = returns.review(act);
        assertThat(review.possible()).isTrue();
        assertThat(review.moved()).isEqualTo((int) running);
        Map<String, String> fields =
                Map.of("ban", review.seen().base(), "dau-van", review.seen().work(), "ly-do", "Chưa thống nhất");
        String page = "/mo-hinh/lan/" + act.id() + "/lay-lai";

        failsAfter(SURVIVE);
        // Two administrators press it at the same moment.
        List<CompletableFuture<String>> twice = Stream.of(administrator(), WebSession.signedIn(port, "quantri"))
                .map(session -> CompletableFuture.supplyAsync(
                        () -> WebSession.location(session.postForm("/mo-hinh/lan/" + act.id(), page, fields))))
                .toList();
        List<String> answers =
                twice.stream().map(CompletableFuture::join).distinct().toList();
        heal();
        moving.goOn(10_000);

        assertThat(answers).hasSize(1);
        assertThat(byVersion()).containsOnlyKeys(1).containsEntry(1, running);
        assertThat(book.newestActs())
                .extracting(ModelAct::kind)
                .containsExactly(ModelAct.Kind.BACK, ModelAct.Kind.UPLOAD);
        assertThat(book.versions("plan-item-3-4")).hasSize(3);
        assertThat(book.bpmn(
                        "plan-item-3-4", book.versions("plan-item-3-4").get(0).definition()))
                .contains(ChangedModels.shipped("items", "plan-item-3-4"));
        assertThat(timers()).isEqualTo(timers);
        assertThat(openTasks()).isEqualTo(open);
        assertThat(returns.isReturnable(act)).isFalse();
        try (Person person = Person.at(port)) {
            person.signIn("quantri", WebSession.PASSWORD);
            for (int width : List.of(1366, 390)) {
                person.page().setViewportSize(width, 900);
                look(person, "/mo-hinh/lan/" + act.id(), "model-act-" + width);
            }
            assertThat(person.mishaps()).isEmpty();
        }
    }

    @Test
    @Order(7)
    void aModelMayNameAFormOfItsSetAndOneFaultKeepsTheSetOut() {
        String form = unzipped("/mo-hinh/monthly-round/tep.zip").get("monthly-progress.form");
        String renamed = ChangedModels.round().replace("monthly-progress", "monthly-words");
        long set = drafts.upload(
                new Upload(
                        Map.of("monthly-round.bpmn", renamed, "plan-item-4-1.bpmn", "<a/>"),
                        Map.of("monthly-words.form", form.replace("monthly-progress", "monthly-words"))),
                null,
                ADMINISTRATOR);

        assertThat(desk.review(set, true, Map.of()).faults())
                .allMatch(fault -> fault.file().equals("plan-item-4-1.bpmn"));
        assertThat(administrator().get("/mo-hinh/bo/" + set).body())
                .contains("plan-item-4-1.bpmn")
                .doesNotContain("name=\"ly-do\"");

        drafts.discard(set, "plan-item-4-1", ADMINISTRATOR);

        assertThat(desk.review(set, true, Map.of()).faults()).isEmpty();
        assertThat(drafts.set(set).orElseThrow().forms()).containsExactly("monthly-words.form");
        drafts.discard(set, "monthly-round", ADMINISTRATOR);
        assertThat(drafts.set(set)).isEmpty();
    }

    @Test
    @Order(8)
    void aFormAloneBringsTheModelsThatUseIt() {
        String form = unzipped("/mo-hinh/plan-item-4-1/tep.zip").get("name-partners.form");

        long set = drafts.upload(
                new Upload(Map.of(), Map.of("name-partners.form", form.replace("\"label\": \"", "\"label\": \"Mới: "))),
                null,
                ADMINISTRATOR);

        assertThat(drafts.set(set).orElseThrow().drafts()).hasSizeGreaterThan(30);
        drafts.discard(set, ADMINISTRATOR);
    }

    private static void look(Person person, String path, String name) {
        person.open(path);
        if (person.page().locator(".diagram").count() > 0) {
            person.page().locator(".diagram .djs-shape").first().waitFor();
        }
        assertThat(person.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " is not wider than the window")
                .isEqualTo(0);
        person.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setFullPage(!path.contains("xem="))
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static vn.dieuphoi.models.desk.Order order(ReviewedSet review, String reason) {
        return new vn.dieuphoi.models.desk.Order(review.seen(), true, Map.of(), reason, ADMINISTRATOR);
    }

    /** As if the process were killed there: the rest of the transaction is gone, and everything after it. */
    private void failsAfter(int moved) {
        database.sql("create or replace function planted_failure() returns trigger language plpgsql as $$ begin"
                        + " if (select count(*) from model_change_instance where change in (select id from model_change"
                        + " where act = (select max(id) from model_act))) >= " + moved
                        + " then raise exception 'killed here'; end if; return new; end $$")
                .update();
        database.sql("create trigger planted_failure before insert on model_change_instance"
                        + " for each row execute function planted_failure()")
                .update();
    }

    private void heal() {
        database.sql("drop trigger planted_failure on model_change_instance").update();
        database.sql("drop function planted_failure()").update();
    }

    private int sum(ModelAct act) {
        return book.changesOf(act.id()).stream().mapToInt(ModelChange::moved).sum();
    }

    private long onlySet() {
        return drafts.sets().get(0).id();
    }

    private String uploaded(String name, Map<String, String> files) {
        java.net.http.HttpResponse<String> answer =
                administrator().upload("/mo-hinh", "/mo-hinh/tai-len", "", name, ModelArchive.of(files));
        return answer.statusCode() == 200
                ? answer.body()
                : administrator()
                        .get(WebSession.location(answer).replaceFirst("^https?://[^/]+", ""))
                        .body();
    }

    private Map<String, String> unzipped(String path) {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(administrator().download(path).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private WebSession administrator() {
        if (administrator == null) {
            administrator = WebSession.signedIn(port, "quantri");
        }
        return administrator;
    }

    private Map<String, Object> state() {
        return Map.of(
                "versions",
                        book.versions().stream().map(ModelVersion::definition).toList(),
                "instances", byVersion(),
                "timers", timers(),
                "tasks", openTasks(),
                "journal",
                        database.sql("select count(*) from journal")
                                .query(Long.class)
                                .single());
    }

    private Map<String, String> openTasks() {
        return tasks.createTaskQuery().list().stream()
                .collect(Collectors.toMap(
                        task -> task.getId(), task -> task.getName() + task.getDueDate() + task.getAssignee()));
    }

    private Map<Integer, Long> byVersion() {
        Map<Integer, Long> versions = new TreeMap<>();
        database.sql(
                        "select d.version_, count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                                + " where d.key_ like 'plan-item-%' and e.parent_id_ is null group by 1")
                .query((row, line) -> versions.put(row.getInt(1), row.getLong(2)))
                .list();
        return versions;
    }

    private long instances() {
        return byVersion().values().stream().mapToLong(Long::longValue).sum();
    }

    private long waiting() {
        return database.sql("select count(*) from model_move").query(Long.class).single();
    }

    private Map<String, List<Long>> timers() {
        return management.createJobQuery().timers().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .collect(Collectors.groupingBy(
                        job -> job.getProcessInstanceId(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                jobs -> jobs.stream()
                                        .map(job -> job.getDuedate().getTime())
                                        .sorted()
                                        .toList())));
    }
}
