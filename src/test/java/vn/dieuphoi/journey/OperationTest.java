package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.clock.TimerThreads;
import vn.dieuphoi.engine.deployment.Brake;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.alarm.AlarmBook;
import vn.dieuphoi.operation.node.Heartbeat;

/**
 * Each sort of failure planted, seen, told once and seen over; and the database taken away. The application has its timers
 * running and a server of its own behind a wire that can be cut.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dieuphoi.node.name=may-1",
            // The test says when somebody looks; only the database is watched all the time.
            "dieuphoi.node.heartbeat=PT1H",
            "dieuphoi.operation.every=PT1H",
            "dieuphoi.operation.quiet=PT0S",
            "dieuphoi.outbox.rounds=false",
            "dieuphoi.brake.starts-per-hour=60",
            "dieuphoi.brake.jobs-per-hour=300"
        })
@ActiveProfiles("demo")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class OperationTest {

    private static final String FAILING = "planted-failure";
    private static final String WAITING = "planted-timer";

    /** Past the check of models, which asks for a wait in every circle; the engine's own gate cannot see it. */
    private static final String TURNING = "planted-circle";

    private static final String CALLING = "planted-caller";
    private static final String CALLED = "planted-called";

    /** Whoever waited for the database would wait longer; how long it really took, on whatever machine, is printed. */
    private static final Duration A_PAGE = Duration.ofSeconds(8);

    private static final Duration HEALTH = Duration.ofSeconds(8);
    private static final Duration AFTERWARDS = Duration.ofSeconds(60);

    /** How long the database stays away: {@code -Dtest.away=PT10M} for the long absence. */
    private static final Duration AWAY = Duration.parse(System.getProperty("test.away", "PT12S"));

    private static Path data;
    private static EmbeddedPostgres server;
    private static CuttableProxy wire;
    private static GreenMail mail;

    @LocalServerPort
    int port;

    @Autowired
    FaultWatch watch;

    @Autowired
    AlarmBook alarms;

    @Autowired
    Heartbeat heartbeat;

    @Autowired
    ObligationBook book;

    @Autowired
    TimerThreads threads;

    @Autowired
    PlantedFault planted;

    @Autowired
    WrongTime time;

    @Autowired
    EngineClock clock;

    @Autowired
    MessageDesk desk;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Brake brake;

    /** What the planted model calls. */
    @ExpressionBean("Thử")
    public static class PlantedFault implements JavaDelegate {

        volatile boolean fails;

        @Override
        public void execute(DelegateExecution execution) {
            if (fails) {
                throw new IllegalStateException(
                        "duplicate key value violates unique constraint \"monthly_round_pkey\"");
            }
        }
    }

    /** The machine's time, and as much more as the test says. */
    static class WrongTime extends MachineTime {

        volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return super.now().plus(ahead);
        }
    }

    @TestConfiguration
    static class Plants {

        @Bean
        PlantedFault plantedFault() {
            return new PlantedFault();
        }

        @Bean
        @Primary
        WrongTime wrongTime() {
            return new WrongTime();
        }
    }

    @DynamicPropertySource
    static void ownServers(DynamicPropertyRegistry properties) throws IOException {
        HoChiMinhTime.adopt();
        data = Files.createTempDirectory("operation");
        server = startServer(0);
        int serverPort = server.getPort();
        wire = new CuttableProxy(() -> serverPort);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        properties.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres");
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
    }

    private static EmbeddedPostgres startServer(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "off")
                .start();
    }

    @AfterAll
    static void stopServers() throws IOException {
        mail.stop();
        wire.close();
        server.close();
    }

    @BeforeEach
    void models() {
        repository
                .createDeployment()
                .name("planted")
                .addModelInstance(
                        FAILING + ".bpmn",
                        Bpmn.createExecutableProcess(FAILING)
                                .name("Quy trình trồng lỗi")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("task_planted")
                                .name("Mở báo cáo tháng")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${plantedFault}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        WAITING + ".bpmn",
                        Bpmn.createExecutableProcess(WAITING)
                                .name("Quy trình chờ giờ")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("event_later")
                                .timerWithDuration("PT10M")
                                .endEvent()
                                .done())
                .addModelInstance(
                        TURNING + ".bpmn",
                        Bpmn.createExecutableProcess(TURNING)
                                .name("Quy trình chạy vòng")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("task_turn")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${plantedFault}")
                                .connectTo("task_turn")
                                .done())
                .addModelInstance(CALLING + ".bpmn", calling(CALLING, CALLED))
                .addModelInstance(CALLED + ".bpmn", calling(CALLED, CALLING))
                .enableDuplicateFiltering(false)
                .deploy();
    }

    private static BpmnModelInstance calling(String process, String called) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("call")
                .camundaAsyncBefore()
                .calledElement(called)
                .endEvent()
                .done();
    }

    @AfterEach
    void nothingIsLeft() {
        wire.mend();
        within(AFTERWARDS, () -> health() == 200);
        planted.fails = false;
        time.ahead = Duration.ZERO;
        threads.goOn("test");
        look();
    }

    @Test
    void failedJobsAreToldOnceShownRunAgainAndToldToBeOver(CapturedOutput log) throws Exception {
        int messagesBefore = messages();
        book.openItem("2023-8.3", "2023", "Thanh tra doanh nghiệp", "TTRA", LocalDate.of(2023, 11, 30));
        plantFailures("2023-3.4", "2023-3.5", "2023-8.3");

        look();
        look();

        assertThat(faults(FaultKind.FAILED_JOB)).hasSize(3);
        assertThat(messages() - messagesBefore).as("one when it begins").isEqualTo(1);
        assertThat(letters("Có lỗi vận hành%")).isEqualTo(1);
        assertThat(count(log, "VẬN HÀNH: Bước tự động không chạy được \\(3\\)")).isEqualTo(1);
        assertThat(count(log, "(?m)^(Caused by: )?java.lang.IllegalStateException"))
                .as("a dozen attempts and more, one trace")
                .isLessThanOrEqualTo(2);
        assertThat(meters.get("dieuphoi.faults")
                        .tag("kind", "FAILED_JOB")
                        .gauge()
                        .value())
                .isEqualTo(3);
        HttpResponse<String> health = new WebSession(port).get("/actuator/health");
        assertThat(health.statusCode()).as("the node serves people").isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"DEGRADED\"", "\"work\":{\"status\":\"DEGRADED\"");

        assertThat(WebSession.signedIn(port, "giamdoc").get("/van-hanh").statusCode())
                .isEqualTo(403);
        WebSession administrator = WebSession.signedIn(port, "quantri");
        String page = administrator.get("/van-hanh").body();
        assertThat(page)
                .contains(
                        "Quy trình trồng lỗi", "Mở báo cáo tháng", "2023-3.5", "Điều sắp ghi đã có từ trước", "3 việc")
                .doesNotContain("\tat ")
                .as("whom it holds up")
                .containsPattern("Thanh tra doanh nghiệp · Thanh tra( Sở)?, hạn 30/11/2023");
        pictures("operation-failed");

        String key = faults(FaultKind.FAILED_JOB).get(0).key();
        String subject = String.valueOf(faults(FaultKind.FAILED_JOB).get(0).subject());
        for (int click = 0; click < 2; click++) {
            administrator.postForm("/van-hanh", "/van-hanh/chay-lai", Map.of("viec", key));
        }
        assertThat(runs(subject)).as("a double click is one").isEqualTo(1);

        planted.fails = false;
        threads.goOn("test");
        String group = Pattern.compile("name=\"nhom\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        administrator.postForm("/van-hanh", "/van-hanh/chay-lai", Map.of("nhom", group));
        within(AFTERWARDS, () -> running(FAILING) == 0);
        assertThat(database.sql("select distinct job_state_ from act_hi_job_log")
                        .query(Integer.class)
                        .list())
                .as("of jobs only what failed is logged")
                .containsExactly(JobState.FAILED.getStateCode());
        look();
        look();

        assertThat(messages() - messagesBefore).as("and one when it is over").isEqualTo(2);
        assertThat(letters("Đã hết lỗi vận hành%")).isEqualTo(1);
        assertThat(faults(FaultKind.FAILED_JOB)).isEmpty();
        assertThat(runs("2023-3.4") + runs("2023-3.5") + runs("2023-8.3"))
                .as("each in the administrator's name")
                .isEqualTo(3);
        assertThat(administrator.get("/van-hanh").body()).contains("Không có gì hỏng");
    }

    @Test
    void aJobThatNobodyRunsIsOverdueAfterAQuarterOfAnHour() {
        runtime.startProcessInstanceByKey(WAITING, "2023-3.4");
        threads.rest("test");

        clock.standAt(clock.instant().plus(Duration.ofMinutes(20)));
        assertThat(faults(FaultKind.OVERDUE_JOB)).as("due for ten minutes").isEmpty();
        clock.standAt(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(faults(FaultKind.OVERDUE_JOB))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).isEqualTo("Quy trình chờ giờ"));

        threads.goOn("test");
        within(AFTERWARDS, () -> running(WAITING) == 0);
        assertThat(faults(FaultKind.OVERDUE_JOB)).isEmpty();
    }

    @Test
    @Tag("long")
    void aProcessThatRunsAwayIsStoppedToldAndLetGoWithAReason(CapturedOutput log) {
        int before = messages();

        String turning = runtime.startProcessInstanceByKey(TURNING, "2023-3.4").getId();
        within(AFTERWARDS, () -> brake.pulled().size() == 1 && mayRun(TURNING) == 0);
        long ran = ran(TURNING);
        look();
        look();

        assertThat(ran).as("stopped soon after the limit").isBetween(300L, 700L);
        assertThat(faults(FaultKind.BRAKED)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("Quy trình chạy vòng");
            assertThat(fault.cause()).contains("bước tự động (nhiều nhất 300)");
        });
        assertThat(messages() - before).as("told once").isEqualTo(1);
        assertThat(count(log, "PHANH: quy trình " + TURNING + " chạy quá nhiều"))
                .isEqualTo(1);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TURNING))
                .as("nothing of it begins")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đang bị phanh");
        runtime.startProcessInstanceByKey(FAILING, "2023-3.5");
        within(AFTERWARDS, () -> running(FAILING) == 0);
        assertThat(ran(TURNING)).as("others run, it does not").isEqualTo(ran);
        pictures("operation-braked");

        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(letGo(administrator, " ")).contains("Hãy ghi lý do thả phanh");
        assertThat(brake.pulled()).hasSize(1);
        threads.rest("test");
        assertThat(letGo(administrator, "Đã xem mô hình")).contains("Đã thả phanh");
        assertThat(letGo(administrator, "Bấm lần hai")).contains("đã được thả từ trước");

        assertThat(brake.pulled()).isEmpty();
        assertThat(mayRun(TURNING)).as("what waited was kept").isEqualTo(1);
        assertThat(database.sql("select actor || ': ' || reason from journal where action = 'Thả phanh quy trình'")
                        .query(String.class)
                        .list())
                .containsExactly("quantri: Đã xem mô hình");
        threads.goOn("test");
        within(AFTERWARDS, () -> brake.pulled().size() == 1 && mayRun(TURNING) == 0);
        assertThat(ran(TURNING)).as("it ran on, and was stopped again").isGreaterThan(ran + 290);
        runtime.deleteProcessInstance(turning, "test");
        brake.release(TURNING, "quantri", "Hết việc");
        look();
        look();
        assertThat(messages() - before).as("told again only when it is over").isLessThanOrEqualTo(4);
    }

    @Test
    @Tag("long")
    void processesThatCallEachOtherForEverAreStoppedAndNoCallIsLost() {
        String first = runtime.startProcessInstanceByKey(CALLING, "2023-3.4").getId();

        within(AFTERWARDS, () -> brake.pulled().size() == 2 && mayRun(CALLING) + mayRun(CALLED) == 0);

        assertThat(started(CALLING) + started(CALLED)).isBetween(110L, 400L);
        assertThat(running(CALLING) + running(CALLED))
                .as("everything that began is there")
                .isEqualTo(started(CALLING) + started(CALLED));
        threads.rest("test");
        runtime.deleteProcessInstance(first, "test");
        brake.release(CALLING, "quantri", "Hết việc");
        brake.release(CALLED, "quantri", "Hết việc");
    }

    /** The page that the administrator sees afterwards. */
    private static String letGo(WebSession administrator, String reason) {
        administrator.postForm("/van-hanh", "/van-hanh/tha-phanh", Map.of("quy-trinh", TURNING, "ly-do", reason));
        return administrator.get("/van-hanh").body();
    }

    /** How many of its automatic steps may run now. */
    private int mayRun(String process) {
        return database.sql("select count(*) from act_ru_job where process_def_key_ = ? and suspension_state_ = 1")
                .param(process)
                .query(Integer.class)
                .single();
    }

    private long ran(String process) {
        return database.sql("select count(*) from act_hi_actinst where proc_def_key_ = ? and act_id_ = 'task_turn'")
                .param(process)
                .query(Long.class)
                .single();
    }

    private long started(String process) {
        return database.sql("select count(*) from act_hi_procinst where proc_def_key_ = ?")
                .param(process)
                .query(Long.class)
                .single();
    }

    @Test
    void anotherNodeThatFallsSilentIsToldAndTakenOffTheList() {
        int before = messages();
        database.sql("insert into node (name, started_at, last_seen, clock_ahead_ms) values ('may-2',"
                        + " clock_timestamp(), clock_timestamp() - interval '1 minute', 0)")
                .update();
        look();
        assertThat(faults(FaultKind.SILENT_NODE)).as("two heartbeats late").isEmpty();

        database.sql("update node set last_seen = clock_timestamp() - interval '121 seconds' where name = 'may-2'")
                .update();
        look();
        look();

        assertThat(faults(FaultKind.SILENT_NODE))
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("may-2"));
        assertThat(messages() - before).isEqualTo(1);
        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(administrator.get("/van-hanh").body()).contains("may-1", "(máy này)", "Không báo tin");
        administrator.postForm("/van-hanh", "/van-hanh/may/bo", Map.of("ten", "may-1"));
        administrator.postForm("/van-hanh", "/van-hanh/may/bo", Map.of("ten", "may-2"));
        look();
        assertThat(faults(FaultKind.SILENT_NODE)).isEmpty();
        assertThat(database.sql("select name from node").query(String.class).list())
                .as("one that runs stays")
                .containsExactly("may-1");
    }

    @Test
    void aNodeWhoseClockIsWrongRunsNoTimersAndSaysSo() {
        heartbeat.beat();
        assertThat(threads.working()).isTrue();

        time.ahead = Duration.ofSeconds(50);
        heartbeat.beat();
        assertThat(threads.working()).as("less than a minute").isTrue();
        time.ahead = Duration.ofSeconds(-70);
        heartbeat.beat();
        look();

        assertThat(threads.working()).isFalse();
        assertThat(faults(FaultKind.WRONG_CLOCK))
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).contains("chậm"));
        HttpResponse<String> health = new WebSession(port).get("/actuator/health/work");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("DOWN");

        time.ahead = Duration.ZERO;
        heartbeat.beat();
        look();
        assertThat(threads.working()).isTrue();
        assertThat(faults(FaultKind.WRONG_CLOCK)).isEmpty();
        assertThat(new WebSession(port).get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void lettersThatDoNotLeaveAreToldInTheApplication() {
        desk.tell(new Message(
                "standing",
                MessageKind.DIRECTIVE,
                Subject.of("2023-3.4"),
                "Chỉ đạo",
                "…",
                null,
                Recipient.people("gdnn.truong")));
        assertThat(faults(FaultKind.STANDING_OUTBOX)).isEmpty();
        int before = messages();

        database.sql("update outbox set written_at = written_at - interval '16 minutes',"
                        + " due_at = due_at - interval '16 minutes' where key = 'standing'")
                .update();
        look();

        assertThat(faults(FaultKind.STANDING_OUTBOX)).hasSize(1);
        assertThat(messages() - before).isEqualTo(1);
        database.sql("update outbox set due_at = now() + interval '5 minutes', attempts = 1 where key = 'standing'")
                .update();
        assertThat(faults(FaultKind.STANDING_OUTBOX))
                .as("one address that is refused waits by itself")
                .isEmpty();
        database.sql("update outbox set due_at = now() - interval '1 second' where key = 'standing'")
                .update();
        database.sql(
                        "insert into outbox_channel values ('mail', 3, now() + interval '10 minutes', 'Máy chủ thư im lặng.')")
                .update();
        assertThat(faults(FaultKind.STANDING_OUTBOX))
                .as("a closed channel with something old")
                .hasSize(1);
        database.sql("delete from outbox_channel").update();
        database.sql("update outbox set sent_at = now()").update();
        assertThat(faults(FaultKind.STANDING_OUTBOX)).isEmpty();
    }

    @Test
    void aStoppedDatabaseIsAnsweredAtOnceAndItsWorkIsDoneWhenItIsBack(CapturedOutput log) throws Exception {
        WebSession leader = WebSession.signedIn(port, "giamdoc");
        threads.rest("test");
        runtime.startProcessInstanceByKey(WAITING, "2023-3.4");
        clock.standAt(clock.instant().plus(Duration.ofMinutes(9)));
        threads.goOn("test");
        int serverPort = server.getPort();

        server.close();
        Duration first;
        Duration health;
        Duration later;
        HttpResponse<String> call;
        try {
            first = timed(() -> assertAway(leader.get("/")));
            health = timed(() -> within(HEALTH, () -> health() == 503));
            later = timed(() -> assertAway(leader.get("/van-hanh")));
            assertThat(leader.get("/actuator/health").statusCode())
                    .as("whoever is signed in")
                    .isEqualTo(503);
            call = leader.get(WebSession.ENGINE + "/task/x");
            clock.standAt(clock.instant().plus(Duration.ofMinutes(2)));
            Thread.sleep(AWAY.toMillis());
        } finally {
            server = startServer(serverPort);
        }
        long back = System.nanoTime();
        within(AFTERWARDS, () -> !threadsRest() && running(WAITING) == 0);
        Duration done = Duration.ofNanos(System.nanoTime() - back);

        System.out.printf(
                "Away for %s: first page %s, later page %s, health %s, due work done %s after the return%n",
                AWAY, first, later, health, done);
        assertThat(first).isLessThan(A_PAGE);
        assertThat(later).isLessThan(A_PAGE);
        assertThat(call.statusCode()).isEqualTo(503);
        assertThat(call.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(call.body()).contains("\"type\":\"DatabaseAway\"");
        assertThat(leader.get("/").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(count(log, "MẤT CƠ SỞ DỮ LIỆU")).isEqualTo(1);
        assertThat(count(log, "(?m)^\tat "))
                .as("lines of traces for the whole outage")
                .isLessThan(1000);
    }

    @Test
    void aDatabaseThatFallsSilentIsNotWaitedFor() {
        WebSession leader = WebSession.signedIn(port, "giamdoc");

        wire.fallSilent();
        Duration first = timed(() -> assertAway(leader.get("/")));
        Duration health = timed(() -> within(HEALTH, () -> health() == 503));
        wire.mend();
        long back = System.nanoTime();
        within(AFTERWARDS, () -> leader.get("/").statusCode() == 200);

        System.out.printf(
                "Silent: first page %s, health %s, pages again after %s%n",
                first, health, Duration.ofNanos(System.nanoTime() - back));
        assertThat(first).isLessThan(A_PAGE);
    }

    @Test
    void whatWasTypedIsBroughtBackAfterTheOutageAndOnlyThen() {
        try (Person leader = Person.at(port)) {
            leader.signIn("giamdoc", WebSession.PASSWORD);
            leader.open("/vang-mat");
            Page page = leader.page();
            String field = "main form[method=post] [name=reason]";
            page.locator("main form[method=post] [name=from]").fill("06/03/2023");
            page.locator("main form[method=post] [name=until]").fill("07/03/2023");
            page.locator(field).first().fill("Đi công tác tại huyện Ninh Giang");
            wire.cut();
            within(AFTERWARDS, () -> health() == 503);
            page.locator(field).first().evaluate("field => field.form.noValidate = true");
            page.locator("main form[method=post] button.primary").first().click();
            page.getByText("chưa được ghi").waitFor();
            leader.picture("away-posted");
            page.setViewportSize(390, 844);
            leader.picture("away-posted-390");
            wire.mend();
            within(AFTERWARDS, () -> health() == 200);

            page.getByText("Mở lại trang vừa gửi").click();

            assertThat(page.locator(field).first()).hasValue("Đi công tác tại huyện Ninh Giang");
            assertThat(page.getByText("chưa được gửi")).isVisible();
            leader.picture("away-brought-back-390");
            leader.open("/vang-mat");
            assertThat(page.locator("p.done-note")).hasCount(0);
            assertThat(page.locator(field).first()).hasValue("");
        }
    }

    private void plantFailures(String... subjects) {
        threads.rest("test");
        planted.fails = true;
        Stream.of(subjects).forEach(subject -> runtime.startProcessInstanceByKey(FAILING, subject));
        for (Job job : management.createJobQuery().processDefinitionKey(FAILING).list()) {
            while (management
                            .createJobQuery()
                            .jobId(job.getId())
                            .withRetriesLeft()
                            .count()
                    > 0) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException expected) {
                    // As planted.
                }
            }
        }
    }

    private void pictures(String name) {
        try (Person administrator = Person.at(port)) {
            administrator.signIn("quantri", WebSession.PASSWORD);
            for (int width : List.of(1366, 390)) {
                administrator.page().setViewportSize(width, 844);
                administrator.open("/van-hanh");
                assertThat((int) administrator.page().evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                for (Locator state :
                        administrator.page().locator(".card .state").all()) {
                    BoundingBox label = state.boundingBox();
                    BoundingBox card = state.locator("xpath=ancestor::*[contains(@class,'card')]")
                            .boundingBox();
                    assertThat(label.x + label.width).as(state.innerText()).isLessThan(card.x + card.width);
                }
                administrator
                        .page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
            }
            assertThat(administrator.mishaps()).isEmpty();
        }
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Hệ thống tạm gián đoạn", "thử lại");
    }

    private int health() {
        return new WebSession(port).get("/actuator/health").statusCode();
    }

    private void look() {
        alarms.follow(watch.look());
    }

    private List<Fault> faults(FaultKind kind) {
        return watch.look().faults().stream()
                .filter(fault -> fault.kind() == kind)
                .toList();
    }

    private boolean threadsRest() {
        return !threads.working();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private int messages() {
        return database.sql("select count(*) from message where kind = 'FAULT' and person = 'quantri'")
                .query(Integer.class)
                .single();
    }

    private int letters(String title) {
        return database.sql("select count(*) from outbox where kind = 'FAULT' and title like ?")
                .param(title + "tự động không chạy được%")
                .query(Integer.class)
                .single();
    }

    private int runs(String subject) {
        return database.sql("select count(*) from journal where subject = ? and actor = 'quantri'"
                        + " and action like 'Cho chạy lại bước tự động%'")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private static long count(CapturedOutput log, String expression) {
        return Pattern.compile(expression).matcher(log.getAll()).results().count();
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static boolean holds(BooleanSupplier reached) {
        try {
            return reached.getAsBoolean();
        } catch (RuntimeException notYet) {
            // The question itself may meet a connection that is still broken.
            return false;
        }
    }

    private static void within(Duration limit, BooleanSupplier reached) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(reached)) {
            assertThat(System.nanoTime()).as("not within %s", limit).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
