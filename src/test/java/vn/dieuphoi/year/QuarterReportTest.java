package vn.dieuphoi.year;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.at;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Shown;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperPdf;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Papers;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.paper.TextChange;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportCommand;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.document.ReportFiles;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.ItemFigures;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.figures.Snapshot;
import vn.dieuphoi.reporting.figures.StatusCounts;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.round.CorrectionDesk;
import vn.dieuphoi.work.round.PastMonths;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.ReportedMonth;
import vn.dieuphoi.work.round.RoundKey;

/**
 * The second quarter of 2023 from its first day to a corrected report: what was frozen, who confirmed and approved, and
 * what did not change afterwards. The expected numbers are counted from the plan document and from the script.
 */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class QuarterReportTest {

    private static final String QUARTER = "2023-Q2";
    private static final ReportKey OF_ITEM = new ReportKey("2023-3.4@2023-Q2");

    private static final String MONTH = "/muc/2023-3.4/thang/2023-05";

    private static byte[] firstEdition = {};

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    @Autowired
    TimeSteps steps;

    @Autowired
    ScriptedOffices offices;

    @Autowired
    FiguresDesk figures;

    @Autowired
    ItemReportDesk itemReports;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReportPapers papers;

    @Autowired
    ReportFiles files;

    @Autowired
    Papers toDecide;

    @Autowired
    PaperPdf pdf;

    @Autowired
    Signing signing;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    PastMonths months;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void theFiguresFreezeWhenTheCutOffDayHasPassed() {
        QuarterScript script = new QuarterScript(clock);
        offices.workUntil(at("2023-03-16T09:00"), script);
        offices.give("LDVL", LocalDate.of(2023, 4, 14), "TTDVVL");
        offices.give("KHTC", LocalDate.of(2023, 4, 14), "TTDVVL");
        offices.give("TTRA", LocalDate.of(2023, 5, 15), "TTDVVL");
        offices.workUntil(at("2023-06-14T17:30"), script);

        assertThat(figures.find(QUARTER)).isEmpty();

        offices.workUntil(at("2023-06-20T12:00"), script);

        Snapshot frozen = figures.frozen(QUARTER);
        assertThat(frozen.version()).isEqualTo(1);
        assertThat(frozen.frozenAt().atZone(HoChiMinhTime.ZONE).toLocalDate()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(frozen.cutOff()).isEqualTo(LocalDate.of(2023, 6, 14));
        coordinationIsWhatTheScriptSaw(frozen.figures(), script);
    }

    /**
     * The plan starts 2.3, 4.5, 5 and 9.5 in July and 3.3 in September. Of the other 31 items all have done what they are about
     * but 2.1, which waits for an answer, 2.4, which goes on after the year, 3.4, and the one whose parts go on.
     */
    @Test
    @Order(2)
    void theFrozenFiguresAreThoseOfThePlanAndOfTheScript() {
        PeriodFigures frozen = figures.frozen(QUARTER).figures();

        assertThat(frozen.status()).isEqualTo(new StatusCounts(27, 0, 4, 0));
        assertThat(frozen.items().filter(item -> item.work() == null).map(PeriodFigures.Item::code))
                .containsExactly("2.3", "3.3", "4.5", "5", "9.5");
        assertThat(item(frozen, "3.4").percent()).isEqualTo(50);
        assertThat(item(frozen, "1").products())
                .containsExactly(new PeriodFigures.Made(
                        "Phóng sự chuyên đề giới thiệu công tác tuyển sinh, đào tạo", "phóng sự", 4, 4, null));
        assertThat(item(frozen, "9.4").products())
                .extracting(PeriodFigures.Made::done)
                .containsExactly(4, 8);
        // The section waits for Sở TTTT, which does not answer in this quarter: nothing of it is in use.
        assertThat(item(frozen, "2.1").products())
                .extracting(PeriodFigures.Made::done)
                .containsExactly(0, 0);
        assertThat(frozen.assigned())
                .extracting(PeriodFigures.Assigned::work, PeriodFigures.Assigned::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2023-GV1", Standing.State.DONE_IN_TIME),
                        org.assertj.core.groups.Tuple.tuple("2023-GV2", Standing.State.DONE_LATE),
                        org.assertj.core.groups.Tuple.tuple("2023-GV3", Standing.State.OPEN_LATE));
        assertThat(frozen.targets()).isNotEmpty().allMatch(target -> target.value() == null);
    }

    private static void coordinationIsWhatTheScriptSaw(PeriodFigures frozen, QuarterScript script) {
        Map<String, List<QuarterScript.Answered>> answers = script.answers().stream()
                .filter(answer -> !answer.on().isBefore(LocalDate.of(2023, 3, 15))
                        && !answer.on().isAfter(QuarterScript.CUT_OFF))
                .collect(Collectors.groupingBy(QuarterScript.Answered::party));
        answers.forEach((party, seen) -> {
            PeriodFigures.Asked asked = asked(frozen, party);
            long inTime = seen.stream().filter(QuarterScript.Answered::inTime).count();
            assertThat(asked.inTime()).as(party).isEqualTo((int) inTime);
            assertThat(asked.late()).as(party).isEqualTo((int) (seen.size() - inTime));
        });
        assertThat(asked(frozen, "KHTC").late()).isEqualTo(1);
        assertThat(asked(frozen, "STTTT").overdue()).isEqualTo(1);
        assertThat(frozen.askedInAll().overdue()).isEqualTo(1);
        assertThat(frozen.askedInAll().open()).isZero();
    }

    @Test
    @Order(3)
    void figuresOfAnItemStandAboveItsReportAndOnlyItsHeadHandsItIn() {
        ItemReport written = itemReports.report(OF_ITEM);
        assertThat(written.submittedAt()).isEmpty();
        assertThat(written.preparedBy()).isPresent();
        ItemFigures kept = written.figures().orElseThrow();
        assertThat(kept.percent()).isEqualTo(50);
        assertThat(kept.requests().late()).isEqualTo(1);
        assertThat(written.draft()).contains("trả lời đúng hạn").contains("Tháng 05/2023");

        Task confirmation = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-3.4")
                .taskDefinitionKey("userTask_confirmItemReport")
                .singleResult();
        tasks.setAssignee(confirmation.getId(), "gdnn.cv1");
        String shown = Shown.of(tasks.getVariable(confirmation.getId(), "taskContext"));
        assertThat(shown).contains("Số liệu chốt", "Người soạn:", "Tiến độ cả năm: 50 %");
        assertThatThrownBy(() ->
                        forms.submitTaskForm(confirmation.getId(), Map.of("body", "Đã sửa.", "decision", "confirmed")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Chỉ người đứng đầu");

        tasks.setAssignee(confirmation.getId(), "gdnn.truong");
        forms.submitTaskForm(
                confirmation.getId(),
                Map.of("body", "Đã đọc.", "decision", "returned", "reason", "Bổ sung số học viên."));
        Task again = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-3.4")
                .taskDefinitionKey("userTask_submitItemReport")
                .singleResult();
        assertThat(Shown.of(tasks.getVariable(again.getId(), "taskContext")))
                .contains("Trả lại để sửa: Bổ sung số học viên.");
        tasks.setAssignee(again.getId(), "gdnn.cv1");
        forms.submitTaskForm(
                again.getId(), Map.of("body", "Đã mở 12 lớp cho 420 học viên.", "difficulty", "Thiếu giáo viên."));
        Task last = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-3.4")
                .taskDefinitionKey("userTask_confirmItemReport")
                .singleResult();
        tasks.setAssignee(last.getId(), "gdnn.truong");
        forms.submitTaskForm(
                last.getId(),
                Map.of(
                        "body",
                        "Đã mở 12 lớp cho 420 học viên.",
                        "difficulty",
                        "Thiếu giáo viên dạy nghề hàn.",
                        "decision",
                        "confirmed"));

        assertThat(itemReports.report(OF_ITEM).submittedBy()).contains(Actor.of("gdnn.truong"));
        assertThat(itemReports.report(OF_ITEM).figures()).contains(kept);
    }

    @Test
    @Order(4)
    void leadershipReturnsTheReportAndThenApprovesIt() {
        assertThat(papers.draft(QUARTER).missingReports()).containsExactly("4.1", "8.3");
        review("Đánh giá lần đầu.");
        decide("returned");
        assertThat(desk.dossier(QUARTER).state()).isEqualTo(Dossier.State.DRAFTED);

        review("Đánh giá đã bổ sung nguyên nhân mục 2.1.");
        thePaperSaysWhatChangedAndWhoWouldSign();
        decide("approved");

        assertThat(desk.dossier(QUARTER).state()).isEqualTo(Dossier.State.ISSUED);
        ReportDocument issued = papers.current(QUARTER);
        assertThat(issued.draft()).isFalse();
        assertThat(issued.narrative()).isEqualTo("Đánh giá đã bổ sung nguyên nhân mục 2.1.");
        assertThat(issued.missingReports()).containsExactly("4.1", "8.3");
        assertThat(issued.items())
                .anySatisfy(item -> assertThat(item.difficulty()).isEqualTo("Thiếu giáo viên dạy nghề hàn."));
        firstEdition = files.word(QUARTER, 1);
    }

    @Test
    @Order(5)
    void whatComesAfterTheCutOffIsInNeitherFiguresNorReport() {
        Task owed = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-8.3")
                .taskDefinitionKey("userTask_submitItemReport")
                .singleResult();
        tasks.setAssignee(owed.getId(), "ttra.truong");
        forms.submitTaskForm(owed.getId(), Map.of("body", "Báo cáo nộp muộn."));

        assertThat(database.sql("select percent from monthly_round where key = '2023-3.4@2023-06'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(77);
        assertThatThrownBy(() -> figures.correct(
                        new ReportingPeriod(
                                QUARTER,
                                "quý II/2023",
                                PlanId.ofYear(2023),
                                LocalDate.of(2023, 3, 15),
                                LocalDate.of(2023, 6, 14)),
                        "thử",
                        Actor.of("gdnn.truong")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không có gì thay đổi");
        assertThat(papers.current(QUARTER).missingReports()).containsExactly("4.1", "8.3");
        assertThat(files.word(QUARTER, null)).isEqualTo(firstEdition);
    }

    @Test
    @Order(6)
    void theHeadOfTheLeadPutsAMonthRightAndWhatWasFrozenStays() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String before = database.sql("select progress from monthly_round where key = '2023-3.4@2023-05'")
                .query(String.class)
                .single();
        Map<String, String> typed = Map.of("percent", "60", "progress", before, "version", versionOf("05"));
        Map<String, String> whole = new HashMap<>(typed);
        whole.put("reason", "Cộng sót lớp hàn tháng 5.");

        for (String other : List.of("gdnn.cv1", "khtc.truong", "giamdoc")) {
            assertThat(WebSession.signedIn(port, other).get(MONTH).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .postForm("/", MONTH, whole)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> withoutReason = head.postForm(MONTH, MONTH, typed);
        HttpResponse<String> right = head.postForm(MONTH, MONTH, whole);
        HttpResponse<String> late = head.postForm(MONTH, MONTH, whole);

        assertThat(withoutReason.body()).contains("Hãy ghi lý do").contains("value=\"60\"");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(late.body()).contains("vừa được người khác sửa").contains("Cộng sót lớp hàn tháng 5.");
        assertThat(database.sql("select actor, action, before, after, reason from journal"
                                + " where subject = '2023-3.4@2023-05' and action like 'Sửa số liệu tháng%'")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of(
                        "actor", "gdnn.truong",
                        "action", "Sửa số liệu tháng: tiến độ cả năm (%)",
                        "before", "50",
                        "after", "60",
                        "reason", "Cộng sót lớp hàn tháng 5."));
        assertThat(files.word(QUARTER, 1)).isEqualTo(firstEdition);
        WorkKey work = new WorkKey("2023-3.4");
        Instant cutOff =
                LocalDate.of(2023, 6, 15).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
        assertThat(last(months.before(work, cutOff)).progress().percent()).isEqualTo(50);
        assertThat(months.before(work, clock.instant().plusSeconds(1)))
                .filteredOn(month -> month.period().value().endsWith("-05"))
                .extracting(month -> month.progress().percent())
                .containsExactly(60);
    }

    /** Read for the first time after the correction, figures are still those that were known at their cut-off. */
    @Test
    @Order(7)
    void figuresReadLateTakeTheCorrectionBackAndTheirOwnCorrectionCountsIt() {
        ReportingPeriod late = new ReportingPeriod(
                "2023-05-01..2023-06-14",
                "tháng 5",
                PlanId.ofYear(2023),
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2023, 6, 14));

        Snapshot first = figures.freeze(late, Actor.of("gdnn.truong"));
        Snapshot corrected = figures.correct(late, "Theo số đã sửa.", Actor.of("gdnn.truong"));

        assertThat(item(first.figures(), "3.4").percent()).isEqualTo(50);
        assertThat(item(corrected.figures(), "3.4").percent()).isEqualTo(60);
    }

    @Test
    @Order(8)
    void aMonthOfAYearThatIsOverStaysAsItIs() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            String columns = database.sql(
                            "select string_agg(quote_ident(column_name), ', ')"
                                    + " from information_schema.columns where table_name = 'work_item' and is_generated = 'NEVER'")
                    .query(String.class)
                    .single();
            database.sql("insert into work_item (" + columns + ") select " + columns + " from (select"
                            + " (jsonb_populate_record(w, '{\"key\": \"2022-3.4\", \"plan\": \"2022\","
                            + " \"opened_at\": \"2022-03-01T08:00+07:00\", \"process_instance\": \"2022\"}')).*"
                            + " from work_item w where key = '2023-3.4') of_before")
                    .update();

            assertThat(corrections.mayCorrect(new WorkKey("2022-3.4"), "gdnn.truong"))
                    .isTrue();
            assertThatThrownBy(() -> corrections.correct(
                            new RoundKey("2022-3.4@2022-05"),
                            new Progress("Khác.", 1, null, null, null, null),
                            0,
                            "Thử.",
                            "gdnn.truong"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Kế hoạch năm 2022 đã khép lại");
        });
    }

    @Test
    @Order(9)
    void aCorrectionIsANewVersionWithADifferenceAndTheFirstFileStays() throws IOException {
        WebSession office = WebSession.signedIn(port, "gdnn.truong");
        office.postForm(
                "/bao-cao/" + QUARTER,
                "/bao-cao/" + QUARTER + "/chot-lai",
                Map.of("reason", "Đính chính tiến độ tháng 5 của mục 3.4."));
        WebSession director = WebSession.signedIn(port, "giamdoc");
        director.postForm(
                "/bao-cao/" + QUARTER,
                "/bao-cao/" + QUARTER + "/dinh-chinh",
                Map.of("reason", "Đính chính tiến độ tháng 5 của mục 3.4."));

        officeEditsItsTemplate();

        assertThat(figures.differenceOf(QUARTER, 2)).containsExactly("Mục 3.4, hoàn thành (%): 50 → 60");
        assertThat(papers.editionsOf(QUARTER)).hasSize(2);
        assertThat(papers.current(QUARTER).version()).isEqualTo(2);
        assertThat(files.word(QUARTER, 1)).isEqualTo(firstEdition);
        assertThat(files.word(QUARTER, null)).isNotEqualTo(firstEdition);
    }

    @Test
    @Order(10)
    void theDatabaseRefusesToChangeWhatWasFrozenOrIssued() {
        for (String sql : List.of(
                "update report_snapshot set content = '{}'",
                "delete from report_snapshot",
                "truncate report_snapshot cascade",
                "update issued_report set content = '{}'",
                "delete from issued_report",
                "truncate issued_report cascade",
                "update item_report set figures = '{}' where key = '2023-3.4@2023-Q2'",
                "update item_report set body = 'khác' where key = '2023-3.4@2023-Q2'")) {
            assertThatThrownBy(() -> database.sql(sql).update()).as(sql).hasMessageContaining("không");
        }
    }

    @Test
    @Order(11)
    void otherOfficesAreRefusedAndTheSecurityLogSaysSo() {
        WebSession other = WebSession.signedIn(port, "khtc.truong");
        WebSession leader = WebSession.signedIn(port, "phogiamdoc1");

        assertThat(other.get("/bao-cao").statusCode()).isEqualTo(403);
        assertThat(other.get("/bao-cao/" + QUARTER).statusCode()).isEqualTo(403);
        assertThat(other.get("/bao-cao/" + QUARTER + "/word").statusCode()).isEqualTo(403);
        assertThat(leader.get("/bao-cao/" + QUARTER + "/word").statusCode()).isEqualTo(200);
        assertThat(leader.postForm("/bao-cao/" + QUARTER, "/bao-cao/" + QUARTER + "/chot-lai", Map.of("reason", "thử"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(database.sql(
                                "select count(*) from security_event where account = 'khtc.truong' and event = 'REFUSAL'"
                                        + " and subject like 'GET /bao-cao/2023-Q2%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Order(12)
    void theCommandWritesTheFileThatThePageGives() throws IOException {
        try (Person person = Person.at(port)) {
            person.signIn("giamdoc", WebSession.PASSWORD);
            person.open("/bao-cao/" + QUARTER);
            Path page = folder.resolve("page.docx");
            person.page()
                    .waitForDownload(
                            () -> person.page().getByText("Tải bản Word").click())
                    .saveAs(page);
            for (String name : List.of("q2.docx", "q2.xlsx")) {
                CommandLine command = new CommandLine(new ReportCommand(() -> application));
                assertThat(command.execute(
                                "--period",
                                QUARTER,
                                "--out",
                                folder.resolve(name).toString()))
                        .isZero();
            }

            assertThat(Files.readAllBytes(folder.resolve("q2.docx"))).isEqualTo(Files.readAllBytes(page));
            Path reports = Files.createDirectories(Path.of("target", "reports"));
            Files.write(reports.resolve("q2.docx"), Files.readAllBytes(page));
            Files.write(reports.resolve("q2.xlsx"), Files.readAllBytes(folder.resolve("q2.xlsx")));
        }
    }

    @Test
    @Order(13)
    void theReportIsReadAtADeskAndOnAPhone() {
        try (Person person = Person.at(port)) {
            person.signIn("gdnn.truong", WebSession.PASSWORD);
            person.open("/bao-cao");
            assertThat(person.page().locator("#reports")).containsText("đính chính lần 1");
            pictures(person, "reports");
            person.page().getByText("Báo cáo quý II/2023").click();

            assertThat(person.page().locator("#report")).containsText("(hoàn thành đúng hạn + hoàn thành quá hạn)");
            assertThat(person.page().locator("#report")).containsText("Mục 3.4, hoàn thành (%): 50 → 60");
            pictures(person, "report-quarter");
            person.open("/muc/2023-3.4");
            assertThat(person.page().locator("#item")).containsText("Sửa số liệu tháng: tiến độ cả năm (%)");
            person.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Tiến độ hằng tháng"))
                    .click();
            pictures(person, "item-months");
            person.page().getByLabel("Sửa số liệu tháng 05/2023").click();
            pictures(person, "month");
            person.page().getByLabel("Tiến độ cả năm (%)").fill("160");
            person.page().getByLabel("Lý do sửa").fill("Cộng trùng lớp may.");
            person.button("Lưu số liệu đã sửa").click();
            assertThat(person.page().locator("#month")).containsText("Đang có: 60");
            assertThat(person.page().getByLabel("Lý do sửa")).hasValue("Cộng trùng lớp may.");
            pictures(person, "month-refused");
            person.open("/bao-cao/" + QUARTER);
            person.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "reports", "page.pdf")));
            assertThat(person.mishaps()).isEmpty();
        }
    }

    /** A heading more; what was issued keeps the template that it was issued with. */
    private void officeEditsItsTemplate() throws IOException {
        WebSession office = WebSession.signedIn(port, "gdnn.truong");
        String wrong = office.upload(
                        "/bao-cao/mau", "/bao-cao/mau?loai=ky&ly-do=x", "", "sai.docx", template("{{TrichYeu}}"))
                .body();
        assertThat(wrong).contains("không có thẻ này; gần nhất là “{{trichYeu}}”");
        assertThat(office.upload(
                                "/bao-cao/mau",
                                "/bao-cao/mau?loai=ky&ly-do=x",
                                "",
                                "chu.docx",
                                "chữ".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("không phải văn bản Word");
        assertThat(office.upload(
                                "/bao-cao/mau",
                                "/bao-cao/mau?loai=ky&ly-do=Theo+mau+cua+So",
                                "",
                                "moi.docx",
                                template("Mẫu mới của Sở"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.get("/bao-cao/mau").body()).contains("moi.docx", "Theo mau cua So");
        assertThat(WebSession.signedIn(port, "phogiamdoc1").get("/bao-cao/mau").statusCode())
                .isEqualTo(403);
        assertThat(office.download("/bao-cao/mau/ky/1").body()).startsWith('P', 'K');
    }

    private static byte[] template(String more) throws IOException {
        try (XWPFDocument template =
                        new XWPFDocument(QuarterReportTest.class.getResourceAsStream("/reports/bao-cao.docx"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.createParagraph().createRun().setText(more);
            template.write(out);
            return out.toByteArray();
        }
    }

    /** What November alone asks for is hidden in June; the figures of a report are words, not fields. */
    @Test
    @Order(14)
    void theFormsInTasklistShowWhatThePeriodAsksFor() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
            head.openTask("Ghi tiến độ tháng");
            head.claim();
            assertThat(head.page().getByLabel("Việc đã làm trong kỳ")).isVisible();
            assertThat(head.page().getByLabel("Ước thực hiện cả năm")).hasCount(0);
            head.picture("tasklist-monthly-progress");
        }
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
            head.openTask("Nộp báo cáo của mục");
            head.claim();
            assertThat(head.page().locator(".fjs-container")).containsText("Số liệu chốt, từ ngày 15/3/2023");
            assertThat(head.page().getByLabel("Báo cáo của mục trong quý")).hasValue(Pattern.compile("Mục 4.1: .*"));
            head.page().setViewportSize(1280, 1600);
            head.picture("tasklist-item-report");
        }
    }

    @Test
    @Order(15)
    void whoStandsInForTheHeadPutsAMonthRightUnderBothNames() {
        WebSession.signedIn(port, "gdnn.truong")
                .postForm(
                        "/vang-mat",
                        "/vang-mat",
                        Map.of(
                                "absent", "gdnn.truong",
                                "substitute", "gdnn.cv1",
                                "from", "2023-06-20",
                                "until", "2023-06-21",
                                "reason", "Nghỉ phép"));
        String april = MONTH.replace("-05", "-04");

        HttpResponse<String> answer = WebSession.signedIn(port, "gdnn.cv1")
                .postForm(
                        april,
                        april,
                        Map.of(
                                "percent", "48",
                                "progress", "Đã mở 05 lớp.\r\nĐã tư vấn 40 người.",
                                "version", versionOf("04"),
                                "reason", "Theo biên bản kiểm tra."));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(database.sql(
                                "select actor || ' thay ' || acting_for || ': ' || after from journal where subject = '2023-3.4@2023-04'"
                                        + " and action like 'Sửa số liệu tháng%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "gdnn.cv1 thay gdnn.truong: 48",
                        "gdnn.cv1 thay gdnn.truong: Đã mở 05 lớp.\nĐã tư vấn 40 người.");
    }

    private String versionOf(String month) {
        return database.sql("select version::text from monthly_round where key = ?")
                .param("2023-3.4@2023-" + month)
                .query(String.class)
                .single();
    }

    private static ReportedMonth last(List<ReportedMonth> months) {
        return months.get(months.size() - 1);
    }

    private void thePaperSaysWhatChangedAndWhoWouldSign() {
        PaperToDecide paper = toDecide.of(new PaperQuestion(
                        "report-approval", Subject.of(QUARTER), null, "Phê duyệt báo cáo quý", "phogiamdoc1"))
                .orElseThrow();

        assertThat(paper.changes())
                .containsExactly(
                        new TextChange(false, "Đánh giá lần đầu."),
                        new TextChange(true, "Đánh giá đã bổ sung nguyên nhân mục 2.1."));
        assertThat(paper.paper().signed().role()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(paper.paper().body()).contains(Paper.Text.of("Đánh giá đã bổ sung nguyên nhân mục 2.1."));
        assertThat(paper.sums().get(0)).endsWith("= 36 mục.");
        assertThat(new String(pdf.of(paper.paper()), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(signing.isForTheHead("phogiamdoc1")).isTrue();
        assertThat(signing.isForTheHead("giamdoc")).isFalse();
        assertThat(signing.isForTheHead("gdnn.truong")).isFalse();
        assertThat(toDecide.of(new PaperQuestion("decide-extension", Subject.of(QUARTER), null, "Gia hạn", "giamdoc")))
                .isEmpty();
        PeriodFigures frozen = figures.frozen(QUARTER).figures();
        assertThat(frozen.late()).isNotEmpty().allSatisfy(office -> {
            assertThat(office.things()).isPositive();
            assertThat(office.days()).isPositive();
        });
        assertThat(frozen.directives())
                .allSatisfy(order -> assertThat(order.on()).isBetween(frozen.from(), frozen.cutOff()));
    }

    private void review(String words) {
        complete("userTask_reviewReport", "gdnn.truong", Map.of("body", words));
    }

    private void decide(String decision) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", decision));
        if (decision.equals("returned")) {
            values.put("reason", "Làm rõ nguyên nhân chậm của mục 2.1.");
        }
        complete("userTask_approveReport", "giamdoc", values);
    }

    private void complete(String step, String person, Map<String, Object> values) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(QUARTER)
                .taskDefinitionKey(step)
                .singleResult();
        tasks.setAssignee(task.getId(), person);
        forms.submitTaskForm(task.getId(), values);
        steps.settle();
    }

    private static PeriodFigures.Item item(PeriodFigures figures, String code) {
        return figures.items()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PeriodFigures.Asked asked(PeriodFigures figures, String party) {
        return figures.coordination().stream()
                .filter(asked -> asked.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static void pictures(Person person, String name) {
        whole(person, name, 1280);
        whole(person, name + "-phone", 390);
        person.page().setViewportSize(1280, 900);
    }

    private static void whole(Person person, String name, int width) {
        person.page().setViewportSize(width, 900);
        person.whole(name);
    }
}
