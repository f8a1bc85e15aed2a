package vn.dieuphoi.reporting.targets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Shown;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.reporting.document.TargetSheet;

/** Figures of the targets of 2023: entered, corrected, surveyed, and looked at. Nothing entered can be taken away. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetsIT {

    private static final String SURVEY = "2023-survey-11";
    private static final LocalDate CUT_OFF = LocalDate.of(2023, 6, 14);

    @LocalServerPort
    private int port;

    @Autowired
    private TargetBoard board;

    @Autowired
    private TargetFigures reported;

    @Autowired
    private TargetDesk desk;

    @Autowired
    private TargetSheet sheet;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private EngineClock clock;

    private Instant before = Instant.EPOCH;

    /** The tests of the shared application stand at the beginning of the year; these want its figures. */
    @BeforeEach
    void inDecember() {
        before = clock.instant();
        clock.standAt(Instant.parse("2023-12-20T02:00:00Z"));
    }

    @AfterEach
    void back() {
        clock.standAt(before);
    }

    @Test
    @Order(1)
    void theStandingOfficeEntersAFigureAndEveryOfficeReadsIt() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer =
                head.postForm("/chi-tieu/T1?ke-hoach=2023", "/chi-tieu/T1", entry("2023-03-31", "31,2"));

        assertThat(WebSession.location(answer)).endsWith("/chi-tieu/T1?ke-hoach=2023");
        for (String reader : List.of("ldvl.truong", "giamdoc", "khtc.truong")) {
            WebSession session = WebSession.signedIn(port, reader);
            assertThat(session.get("/chi-tieu?ke-hoach=2023").body()).contains("31,2 %", "≥ 32,5 %", "Chưa đạt");
            assertThat(session.get("/chi-tieu/T1?ke-hoach=2023").body())
                    .contains("31/03/2023")
                    .doesNotContain("Ghi số liệu</");
        }
        assertThat(database.sql("select count(*) from journal where subject = '2023-T1' and actor = 'gdnn.truong'"
                                + " and after = '31,2 %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void anotherOfficeCannotEnterFigures() {
        WebSession other = WebSession.signedIn(port, "ldvl.truong");

        HttpResponse<String> answer = other.postForm("/vang-mat", "/chi-tieu/T1", entry("2023-03-31", "40"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(WebSession.signedIn(port, "ldvl.truong")
                        .get("/chi-tieu/T99?ke-hoach=2023")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/chi-tieu?ke-hoach=2021").body()).contains("Chưa có kế hoạch năm 2021");
        assertThat(new WebSession(port).get("/chi-tieu").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(3)
    void aRefusalSaysWhyAndKeepsWhatWasTyped() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        Map<String, String> entry = new HashMap<>(entry("2023-06-30", "38.400"));
        entry.putAll(Map.of("part0", "2.900", "part1", "4.000", "part2", "31.000"));

        String page = head.postForm("/chi-tieu/T6?ke-hoach=2023", "/chi-tieu/T6", entry)
                .body();

        assertThat(page)
                .contains("37.900 người", "38.400 người", "value=\"31.000\"", "value=\"38.400\"", "Công văn số 12");
        assertThat(board.historyOf(PlanId.ofYear(2023), desk.target(PlanId.ofYear(2023), new TargetCode("T6")))
                        .lines())
                .isEmpty();
        assertThat(head.postForm("/chi-tieu/T1?ke-hoach=2023", "/chi-tieu/T1", entry("2023-03-31", "31,2"))
                        .body())
                .contains("cùng ngày, cùng nguồn");
    }

    @Test
    @Order(4)
    void aCorrectionStandsBesideTheRowThatItReplaces() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        long wrong = board.historyOf(PlanId.ofYear(2023), desk.target(PlanId.ofYear(2023), new TargetCode("T1")))
                .lines()
                .get(0)
                .measurement()
                .id();
        Map<String, String> correction = new HashMap<>(entry("2023-03-31", "31,6"));
        correction.put("sua", String.valueOf(wrong));

        assertThat(head.postForm("/chi-tieu/T1?ke-hoach=2023", "/chi-tieu/T1", correction)
                        .body())
                .contains("Hãy ghi lý do đính chính");
        correction.put("reason", "Gõ nhầm số.");
        head.postForm("/chi-tieu/T1?ke-hoach=2023", "/chi-tieu/T1", correction);

        assertThat(board.upTo(PlanId.ofYear(2023), LocalDate.of(2023, 12, 31))
                        .get(0)
                        .figure())
                .contains("31,6 %");
        assertThat(head.get("/chi-tieu/T1?ke-hoach=2023").body()).contains("31,2 %", "Đã thay bằng", "Gõ nhầm số.");
        assertThatThrownBy(() -> desk.correct(
                        PlanId.ofYear(2023),
                        new TargetCode("T1"),
                        wrong,
                        new Measured(CUT_OFF, BigDecimal.TEN, Map.of(), "CTK", null),
                        "Lần nữa",
                        Actor.of("gdnn.cv1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("vừa được người khác đính chính");
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(
            strings = {
                "update target_measurement set value = 99",
                "delete from target_measurement",
                "truncate target_measurement cascade"
            })
    void theDatabaseRefusesToChangeAMeasurement(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .hasMessageContaining("Số đo của chỉ tiêu không được sửa hay xóa");
    }

    @Test
    @Order(6)
    void aReportLeavesOutWhatWasEnteredAfterItsCutOffButTakesCorrections() {
        TargetCode code = new TargetCode("T3");
        database.sql("""
                        insert into target_measurement (plan, target, measured_on, value, source, entered_by, entered_at)
                        values ('2023', 'T3', '2023-05-31', 41, 'CTK', 'gdnn.truong', '2023-06-02T10:00+07:00')""").update();
        desk.measure(PlanId.ofYear(2023), code, figure("2023-06-10", "3.9"), Actor.of("gdnn.truong"));

        assertThat(asOf(CUT_OFF, code).figure()).contains("41 %");
        assertThat(board.upTo(PlanId.ofYear(2023), CUT_OFF).get(2).figure()).contains("3,9 %");

        long wrong = board.historyOf(PlanId.ofYear(2023), desk.target(PlanId.ofYear(2023), code))
                .lines()
                .get(1)
                .measurement()
                .id();
        desk.correct(
                PlanId.ofYear(2023),
                code,
                wrong,
                figure("2023-05-31", "4.1"),
                "Thiếu dấu phẩy",
                Actor.of("gdnn.truong"));

        assertThat(asOf(CUT_OFF, code).figure()).contains("4,1 %");
        assertThat(asOf(LocalDate.of(2023, 5, 30), code).state()).isEqualTo(TargetState.NO_FIGURES);
        assertThat(reported.asOf(PlanId.ofYear(2023), CUT_OFF))
                .filteredOn(line -> line.code().equals("T3"))
                .containsExactly(new TargetLine(
                        "T3",
                        "Tỷ lệ thất nghiệp khu vực thành thị",
                        "%",
                        "<",
                        new BigDecimal("4"),
                        new BigDecimal("4.1"),
                        "chưa đạt",
                        "Cục Thống kê",
                        LocalDate.of(2023, 5, 31)));
    }

    @Test
    @Order(7)
    void theSurveyBringsTheFiguresOfCucThongKeIntoTheTable() {
        database.sql("insert into dossier (key, plan, period, kind, opened_at, due_on, state, version)"
                        + " values (:survey, '2023', :survey, 'SURVEY', now(), '2023-11-30', 'OPEN', 0)")
                .param("survey", SURVEY)
                .update();
        ProcessInstance survey = processes
                .createProcessInstanceByKey("indicator-survey")
                .businessKey(SURVEY)
                .setVariable("period", SURVEY)
                .setVariable("opened", true)
                .startBeforeActivity("userTask_planSurvey")
                .execute();
        submit(survey, Map.of("method", "Dùng điều tra lao động việc làm.", "deadline", "2023-12-28"));

        Map<String, Object> figures = new HashMap<>(
                Map.of("t1", 33.1, "t2", 1.8, "t6", 38400, "t6Part1", 2900, "t6Part2", 4000, "t6Part3", 31000));
        figures.putAll(Map.of("t5Part1", 19.5, "t5Part2", 49.0, "t5Part3", 31.5));
        figures.putAll(Map.of("measuredOn", "2023-11-15", "source", "Công văn số 310/CTK-XH"));
        assertThatThrownBy(() -> submit(survey, figures))
                .hasStackTraceContaining("37.900 người")
                .hasStackTraceContaining("38.400 người");
        figures.put("t6Part3", 31500);
        submit(survey, figures);

        Task recording = open(survey);
        assertThat(Shown.of(tasks.getVariableLocal(recording.getId(), "taskContext")))
                .contains("Tuyển mới giáo dục nghề nghiệp: ≥ 38.400 người", "102 %, không phải 100 %");
        Map<String, Object> filledIn = tasks.getVariablesLocal(recording.getId());
        assertThat(filledIn)
                .containsEntry("t1", 33.1)
                .containsEntry("t6Part3", 31500.0)
                .containsEntry("measuredOn", "2023-11-15")
                .doesNotContainKey("t8");
        Map<String, Object> recorded = new HashMap<>(figures);
        recorded.put("t2", 1.9);
        submit(survey, recorded);

        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceId(survey.getId())
                        .count())
                .isZero();
        List<TargetStanding> standings = board.upTo(PlanId.ofYear(2023), LocalDate.of(2023, 12, 31));
        assertThat(standings)
                .extracting(TargetStanding::state)
                .containsExactly(
                        TargetState.MET,
                        TargetState.MET,
                        TargetState.MET,
                        TargetState.NO_FIGURES,
                        TargetState.CONTRADICTED,
                        TargetState.MET,
                        TargetState.NO_FIGURES,
                        TargetState.NO_FIGURES);
        assertThat(standings.get(1).figure()).contains("1,9 %");
        assertThat(reported.asOf(PlanId.ofYear(2023), LocalDate.of(2023, 12, 20)))
                .hasSize(13)
                .filteredOn(line -> line.name().startsWith("Cơ cấu lao động"))
                .extracting(TargetLine::standing)
                .hasSize(3)
                .containsOnly("không so được: kế hoạch cộng 102 %, không phải 100 %");
        assertThat(standings.get(7).noneOn()).isEqualTo(LocalDate.of(2023, 11, 15));
    }

    @Test
    @Order(8)
    void theWorkbookHasRealNumbers() throws Exception {
        byte[] content =
                sheet.render(PlanId.ofYear(2023), CUT_OFF, board.upTo(PlanId.ofYear(2023), LocalDate.of(2023, 12, 31)));
        Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve("targets.xlsx"), content);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet first = workbook.getSheetAt(0);
            Row enrolled = row(first, "T6");
            assertThat(enrolled.getCell(4).getNumericCellValue()).isEqualTo(38400);
            assertThat(enrolled.getCell(5).getNumericCellValue()).isEqualTo(38400);
            assertThat(enrolled.getCell(7).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2023-11-15");
            assertThat(row(first, "T5").getCell(9).getStringCellValue()).contains("102 %, không phải 100 %");
        }
    }

    @Test
    @Tag("long")
    @Order(9)
    void thePagesShowFiguresContradictionAndChartAtADeskOnAPhoneAndOnPaper() {
        desk.measure(PlanId.ofYear(2023), new TargetCode("T1"), figure("2023-06-30", "32.1"), Actor.of("gdnn.truong"));
        desk.measure(PlanId.ofYear(2023), new TargetCode("T4"), figure("2023-06-30", "2.4"), Actor.of("gdnn.truong"));
        try (Person person = Person.at(port)) {
            person.signIn("gdnn.truong", WebSession.PASSWORD);
            person.open("/chi-tieu?ke-hoach=2023");
            Page page = person.page();

            assertThat(page.locator("nav a", new Page.LocatorOptions().setHasText("Chỉ tiêu"))
                            .first())
                    .isVisible();
            assertThat(page.locator("#chi-tieu-T5 .contradiction"))
                    .containsText("19,5 + 50 + 32,5 = 102 %, không phải 100 %");
            assertThat(page.locator("#chi-tieu-T6 svg.bullet")).hasCount(4);
            assertThat(page.locator("#chi-tieu-T8 svg")).hasCount(0);
            pictures(person, "targets");

            page.getByLabel("Tình trạng").selectOption("NO_FIGURES");
            person.button("Xem").click();
            assertThat(page.locator("table.targets tbody")).hasCount(2);

            person.open("/chi-tieu?ke-hoach=2023&ngay=2023-06-14");
            assertThat(page.locator("#chi-tieu-T1")).containsText("31,6 %");

            person.open("/chi-tieu/T1?ke-hoach=2023");
            assertThat(page.locator("svg circle")).hasCount(3);
            assertThat(page.locator("figcaption")).containsText("30/06/2023: 32,1 %");
            pictures(person, "target");

            page.locator("#lan-do-" + newest("T1"))
                    .getByText("Đính chính", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByLabel("Số liệu (%)")).hasValue("33,1");
            pictures(person, "target-correct");

            person.open("/chi-tieu/T5?ke-hoach=2023");
            assertThat(page.locator("#target")).containsText("cộng 102 %");
            assertThat(page.locator("table.targets")).containsText("49 % (kém 1 điểm %)");
            pictures(person, "target-structure");

            person.open("/chi-tieu/T8?ke-hoach=2023");
            pictures(person, "target-empty");
            assertThat(person.mishaps()).isEmpty();
        }
    }

    private long newest(String code) {
        return board.historyOf(PlanId.ofYear(2023), desk.target(PlanId.ofYear(2023), new TargetCode(code)))
                .lines()
                .get(0)
                .measurement()
                .id();
    }

    private static void pictures(Person person, String name) {
        person.page().setViewportSize(1280, 900);
        person.whole(name);
        person.page().setViewportSize(390, 844);
        assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        person.whole(name + "-phone");
        person.page().setViewportSize(794, 1123);
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(794);
        person.whole(name + "-print");
        person.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        person.page().setViewportSize(1280, 900);
    }

    private static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("không có dòng " + code);
    }

    private TargetStanding asOf(LocalDate cutOff, TargetCode code) {
        return board.asOf(PlanId.ofYear(2023), cutOff).stream()
                .filter(standing -> standing.target().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Task open(ProcessInstance survey) {
        return tasks.createTaskQuery().processInstanceId(survey.getId()).singleResult();
    }

    private void submit(ProcessInstance survey, Map<String, Object> values) {
        Task task = open(survey);
        tasks.setAssignee(task.getId(), "gdnn.truong");
        forms.submitTaskForm(task.getId(), values);
    }

    private static Map<String, String> entry(String on, String value) {
        return Map.of("ke-hoach", "2023", "on", on, "value", value, "source", "Công văn số 12/CTK");
    }

    private static Measured figure(String on, String value) {
        return new Measured(LocalDate.parse(on), new BigDecimal(value), Map.of(), "Cục Thống kê", null);
    }
}
