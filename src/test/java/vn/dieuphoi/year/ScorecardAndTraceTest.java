package vn.dieuphoi.year;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.evening;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.obligation.BookedItems;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.absence.LeavingDesk;
import vn.dieuphoi.office.file.PersonEntry;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanCommand;
import vn.dieuphoi.plan.trace.OrphanKind;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.plan.trace.TraceReport;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardCases;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardFigure;
import vn.dieuphoi.scorecard.ScorecardGroup;
import vn.dieuphoi.scorecard.ScorecardPeriod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The second quarter of 2023 with some punctual and some late offices: how they did, and how everything hangs together. */
@JourneyTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class ScorecardAndTraceTest {

    private static final String QUARTER = "2023-Q2";
    private static final PartyCode LDVL = new PartyCode("LDVL");
    private static final Pattern FIGURE = Pattern.compile(
            "href=\"(/ket-qua/[A-Z_]+/danh-sach\\?so=([a-z.,-]+|[a-z.-]+(?:%2C[a-z.-]+)*)&amp;ky=[^\"]+)\"[^>]*>(\\d+)</a>");

    private static final ThreadLocal<Long> SENT = ThreadLocal.withInitial(() -> 0L);

    /** What the scorecards said on the evening of the cut-off day. */
    private static final Map<String, Map<String, Integer>> AT_CUT_OFF = new TreeMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Obligations obligations;

    @Autowired
    TimeSteps steps;

    @Autowired
    ScriptedOffices offices;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ScorecardDesk desk;

    @Autowired
    PlanTrace trace;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    LeavingDesk leaving;

    @Autowired
    PersonnelDesk personnel;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    /** GDNN, KHTC and leadership work on the day; everybody else is late. */
    private static final class MixedQuarter implements Script {

        private static final Set<String> PUNCTUAL = Set.of("GDNN", "KHTC", "LDS");

        private final OrderlyYear orderly = new OrderlyYear();
        private final UnrulyYear unruly;

        MixedQuarter(WorkingDays workingDays) {
            unruly = new UnrulyYear(workingDays);
        }

        @Override
        public LocalDate doneOn(OpenTask task) {
            return PUNCTUAL.contains(task.group()) ? orderly.doneOn(task) : unruly.doneOn(task);
        }

        @Override
        public Map<String, Object> answer(OpenTask task) {
            return orderly.answer(task);
        }
    }

    @Test
    @Order(1)
    void onTheEveningOfTheCutOffTheFiguresAreThoseOfTheTables() {
        MixedQuarter script = new MixedQuarter(workingDays);
        steps.settle();
        play(script, LocalDate.of(2023, 5, 10));
        extensions.ask(Subject.of("2023-6.1"), "29/03/2024", "Chờ quy hoạch của tỉnh được duyệt.", "ldvl.truong");
        leaving.leave("ldvl.truong", "ldvl.cv1", "Nghỉ hưu", Actor.of("quantri"));
        personnel.change(
                new PersonEntry(
                        "ldvl.cv1", "Lê Thị Thảo", LDVL, PersonRole.HEAD, "Trưởng phòng", "ldvl.cv1@example.vn"),
                Actor.of("quantri"));
        play(script, LocalDate.of(2023, 6, 14));

        ScorecardPeriod period = desk.period(QUARTER);
        desk.all(period).forEach(card -> AT_CUT_OFF.put(card.office().value(), figures(card)));

        assertThat(period.from()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(AT_CUT_OFF).containsKeys("LDS", "GDNN", "LDVL", "KHTC", "TTRA", "TTDVVL", "CSGDNN");
        assertThat(AT_CUT_OFF).doesNotContainKeys("STTTT", "UBND_TINH", "PDV");
        for (String office : List.of("GDNN", "LDVL", "TTRA")) {
            Scorecard card = card(office);
            assertThat(card.of(ScorecardGroup.WORK))
                    .isEqualTo(count("""
                            select count(*) from work_item w where lead = ? and not exists (
                                select 1 from work_item p where p.part_of = w.key and p.part_role = 'PROGRAMME')""", office))
                    .isPositive();
            assertThat(card.of(ScorecardFigure.ROUND_DONE_IN_TIME)).isEqualTo(count("""
                            select count(*) from monthly_round r join work_item w on w.key = r.work_item
                            where w.lead = ? and r.reported_at >= '2023-03-15 00:00+07'
                              and (r.reported_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_of(r.key, r.original_due_on)""", office));
            assertThat(card.of(ScorecardFigure.ROUND_DONE_LATE) + card.of(ScorecardFigure.ROUND_OPEN_LATE))
                    .isEqualTo(count("""
                            select count(*) from monthly_round r join work_item w on w.key = r.work_item
                            where w.lead = ? and (r.reported_at is null or r.reported_at >= '2023-03-15 00:00+07')
                              and coalesce((r.reported_at at time zone 'Asia/Ho_Chi_Minh')::date, '2023-06-14')
                                > due_of(r.key, r.original_due_on)""", office));
        }
        for (String office : List.of("KHTC", "TTRA", "CSGDNN")) {
            assertThat(card(office).of(ScorecardFigure.ANSWER_DONE_LATE)).isEqualTo(count("""
                            select count(*) from coordination_request where party = ?
                              and state in ('ANSWERED', 'TAKEN') and answered_at >= '2023-03-15 00:00+07'
                              and (answered_at at time zone 'Asia/Ho_Chi_Minh')::date > due_of(key, original_due_on)""", office));
        }
        assertThat(card("KHTC").inTime(ScorecardGroup.ANSWER).text()).isEqualTo("100,00 %");
        assertThat(card("TTRA").of(ScorecardFigure.ANSWER_DONE_LATE)).isPositive();
        assertThat(card("TTRA").of(ScorecardFigure.DELAY_AS_PARTNER)).isPositive();
        assertThat(card("LDVL").of(ScorecardFigure.EXTENSION_GRANTED)).isEqualTo(1);
        assertThat(card("GDNN").of(ScorecardGroup.EXTENSION)).isZero();
    }

    @Test
    @Order(2)
    void whatHappensAfterThePeriodChangesNoneOfItsFigures() {
        play(new MixedQuarter(workingDays), LocalDate.of(2023, 6, 16));
        register.handOver(new WorkKey("2023-6.2"), new PartyCode("GDNN"), "Điều chỉnh phân công", Actor.of("giamdoc"));
        play(new MixedQuarter(workingDays), LocalDate.of(2023, 7, 7));

        Map<String, Map<String, Integer>> later = new TreeMap<>();
        desk.all(desk.period(QUARTER)).forEach(card -> later.put(card.office().value(), figures(card)));

        assertThat(later).isEqualTo(AT_CUT_OFF);
        Map<String, Integer> whole =
                figures(desk.of(LDVL, desk.period("2023-03-15..2023-07-07")).orElseThrow());
        assertThat(whole).isNotEqualTo(AT_CUT_OFF.get("LDVL"));
    }

    /** Also of whoever led something once: by then 6.2 has gone from LDVL to GDNN. */
    @Test
    @Order(3)
    void anOfficeReadAloneHasWhatItHasAmongAll() {
        for (String key : Stream.concat(desk.periods().keySet().stream(), Stream.of("2023-05-10..2023-06-20"))
                .toList()) {
            ScorecardPeriod period = desk.period(key);
            List<Scorecard> all = desk.all(period);

            for (Scorecard card : all) {
                assertThat(desk.of(card.office(), period)).as(key).contains(card);
                assertThat(desk.cases(card.office(), period).map(ScorecardCases::card))
                        .as(key)
                        .contains(card);
            }
            assertThat(desk.of(Set.of(LDVL, new PartyCode("TTRA")), period))
                    .as(key)
                    .isEqualTo(all.stream()
                            .filter(card -> Set.of("LDVL", "TTRA")
                                    .contains(card.office().value()))
                            .toList());
        }
    }

    @Test
    @Order(3)
    void eachHeadAnswersForTheOwnDays() {
        ScorecardPeriod period = desk.period(QUARTER);
        Scorecard card = card("LDVL");

        assertThat(card.heads()).hasSize(2);
        assertThat(card.heads().get(0).name()).isEqualTo("Đặng Văn Khoa");
        assertThat(card.heads().get(0).to()).isEqualTo(LocalDate.of(2023, 5, 9));
        assertThat(card.heads().get(1).name()).isEqualTo("Lê Thị Thảo");
        assertThat(card.heads().get(1).from()).isEqualTo(LocalDate.of(2023, 5, 10));
        assertThat(desk.byHead(card, period).stream()
                        .mapToInt(own -> own.card().of(ScorecardGroup.DELAY))
                        .sum())
                .isEqualTo(card.of(ScorecardGroup.DELAY));
        assertThat(card("GDNN").heads())
                .singleElement()
                .satisfies(head -> assertThat(head.whole()).isTrue());
        assertThat(desk.byHead(card("GDNN"), period)).isEmpty();
    }

    @Test
    @Order(4)
    void everyFigureOpensTheListBehindIt() {
        WebSession session = WebSession.signedIn(port, "giamdoc");
        int opened = 0;
        for (String office : List.of("GDNN", "LDVL", "TTRA", "CSGDNN", "LDS")) {
            String page = session.get("/ket-qua/" + office + "?ky=" + QUARTER).body();
            Map<String, Integer> links = figuresOf(page);
            assertThat(links).hasSizeGreaterThan(20);
            for (Map.Entry<String, Integer> link : links.entrySet()) {
                String list = session.get(link.getKey()).body();
                assertThat(behind(list)).as(link.getKey()).isEqualTo(link.getValue());
                opened++;
            }
        }
        String overview = session.get("/ket-qua?ky=" + QUARTER).body();
        for (Map.Entry<String, Integer> link : figuresOf(overview).entrySet()) {
            assertThat(behind(session.get(link.getKey()).body()))
                    .as(link.getKey())
                    .isEqualTo(link.getValue());
            opened++;
        }
        assertThat(opened).isGreaterThan(130);
        String mostDelayFirst = session.get("/ket-qua?xep=DELAY&ky=" + QUARTER).body();
        assertThat(mostDelayFirst.indexOf(">Các cơ sở GDNN<"))
                .isPositive()
                .isLessThan(mostDelayFirst.indexOf(">Phòng GDNN<"));
    }

    @Test
    @Order(5)
    void anOfficeSeesItsOwnResultsAndNobodyElses() {
        WebSession office = WebSession.signedIn(port, "ttra.truong");
        assertThat(office.get("/ket-qua").body())
                .contains("Kết quả của Thanh tra Sở")
                .doesNotContain("Phòng GDNN");
        assertThat(office.get("/ket-qua/TTRA?ky=" + QUARTER).statusCode()).isEqualTo(200);
        assertThat(office.get("/ket-qua/LDVL?ky=" + QUARTER).statusCode()).isEqualTo(403);
        assertThat(office.get("/ket-qua/LDVL/danh-sach?so=cong-viec&ky=" + QUARTER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.get("/ket-qua/LDVL/danh-sach/tai-ve?so=cong-viec&ky=" + QUARTER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.get("/ket-qua/KHONGCO").statusCode()).isEqualTo(404);
        assertThat(office.get("/ket-qua/TTRA/danh-sach?so=khong.co").statusCode())
                .isEqualTo(404);
        assertThat(office.get("/ket-qua?ky=2023-Q4").body()).contains("chưa bắt đầu");

        WebSession outside = WebSession.signedIn(port, "stttt");
        assertThat(outside.get("/ket-qua").statusCode()).isEqualTo(403);
        assertThat(outside.get("/ket-qua/TTRA").statusCode()).isEqualTo(403);
        assertThat(outside.get("/").body())
                .contains("Các đề nghị phối hợp gửi đơn vị")
                .doesNotContain("href=\"/ket-qua\"", "Chủ trì", "Đang thực hiện", "class=\"plan\"");
        assertThat(WebSession.signedIn(port, "gdnn.cv1").get("/ket-qua").body()).contains("Thanh tra Sở");
        assertThat(WebSession.signedIn(port, "quantri").get("/ket-qua").body()).contains("Thanh tra Sở");
    }

    @Test
    @Order(6)
    void theHeadDisagreesLeadershipAnswersAndTheFigureStays() {
        String list = "/ket-qua/TTRA/danh-sach?so=phoi-hop.qua-han&ky=" + QUARTER;
        WebSession head = WebSession.signedIn(port, "ttra.truong");
        int before = card("TTRA").of(ScorecardFigure.ANSWER_DONE_LATE);

        HttpResponse<String> empty = head.postForm(
                list, "/ket-qua/TTRA/y-kien", Map.of("so", "phoi-hop.qua-han", "ky", QUARTER, "noi-dung", " "));
        head.postForm(
                list,
                "/ket-qua/TTRA/y-kien",
                Map.of("so", "phoi-hop.qua-han", "ky", QUARTER, "noi-dung", "Số liệu do đơn vị khác gửi chậm."));
        long note =
                database.sql("select id from scorecard_note").query(Long.class).single();
        WebSession.signedIn(port, "giamdoc")
                .postForm(
                        list,
                        "/ket-qua/TTRA/tra-loi",
                        Map.of("note", "" + note, "so", "phoi-hop.qua-han", "ky", QUARTER, "noi-dung", "Đã ghi nhận."));
        // Neither the staff of the office nor another office may write.
        WebSession.signedIn(port, "ttra.cv1")
                .postForm(
                        list,
                        "/ket-qua/TTRA/y-kien",
                        Map.of("so", "phoi-hop.qua-han", "ky", QUARTER, "noi-dung", "Ý kiến của chuyên viên."));
        HttpResponse<String> other = WebSession.signedIn(port, "khtc.truong")
                .postForm(
                        "/ket-qua",
                        "/ket-qua/TTRA/y-kien",
                        Map.of("so", "phoi-hop.qua-han", "ky", QUARTER, "noi-dung", "Ý kiến của phòng khác."));

        assertThat(empty.body()).contains("Hãy ghi nội dung ý kiến");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(head.get("/ket-qua/TTRA?ky=" + QUARTER).body())
                .contains("Số liệu do đơn vị khác gửi chậm.")
                .contains("Đã ghi nhận.")
                .doesNotContain("Ý kiến của chuyên viên.");
        assertThat(card("TTRA").of(ScorecardFigure.ANSWER_DONE_LATE)).isEqualTo(before);
        assertThat(database.sql("select actor from journal where subject = 'ket-qua/TTRA@2023-Q2' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ttra.truong", "giamdoc");
        assertThat(told("% có ý kiến về kết quả")).contains("giamdoc").doesNotContain("khtc.truong");
        assertThat(told("Lãnh đạo trả lời ý kiến về kết quả của %"))
                .contains("ttra.truong")
                .doesNotContain("khtc.truong");
        assertThatThrownBy(() ->
                        database.sql("update scorecard_note set words = 'khác'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("không được sửa hay xóa");
        assertThatThrownBy(() -> database.sql("delete from scorecard_note").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Order(7)
    void filesHoldWhatThePageShows() throws IOException {
        WebSession session = WebSession.signedIn(port, "giamdoc");
        String csv = session.get("/ket-qua/tai-ve?ky=" + QUARTER + "&dang=csv").body();
        assertThat(csv).startsWith("\uFEFFĐơn vị,Người đứng đầu,");
        assertThat(csv.lines().filter(line -> line.startsWith("Thanh tra Sở,")))
                .singleElement()
                .asString()
                .contains("Ngô Xuân Trường");
        String list = session.get("/ket-qua/TTRA/danh-sach/tai-ve?so=phoi-hop&ky=" + QUARTER)
                .body();
        assertThat(list.lines()).hasSize(1 + card("TTRA").of(ScorecardGroup.ANSWER));
        HttpResponse<byte[]> excel = session.download("/ket-qua/tai-ve?ky=" + QUARTER + "&dang=xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(excel.body()))) {
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .isNotEmpty();
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(6).getCellFormula())
                    .isEqualTo("IF(C5+D5+F5=0,\"\",C5/(C5+D5+F5))");
        }
    }

    @Test
    @Order(8)
    void theStatementsDoNotGrowWithTheWork() {
        desk.all(desk.period(QUARTER));
        long before = statements(() -> desk.all(desk.period(QUARTER)));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            manyMore(1000, 1999);

            long after = statements(() -> desk.all(desk.period(QUARTER)));
            int late = card("TTRA").of(ScorecardFigure.WORK_OPEN_LATE);

            assertThat(late).isEqualTo(1000 + AT_CUT_OFF.get("TTRA").get("cong-viec.dang-qua-han"));
            assertThat(after).isEqualTo(before).isBetween(10L, 30L);

            // More than are read at once: nothing is left out or read twice where one reading ends and the next begins.
            manyMore(2000, 6999);
            assertThat(all("TTRA").of(ScorecardFigure.WORK_OPEN_LATE))
                    .isEqualTo(6000 + AT_CUT_OFF.get("TTRA").get("cong-viec.dang-qua-han"));
            assertThat(all("LDVL")).isEqualTo(card("LDVL"));

            List<String> keys = new ArrayList<>();
            obligations.lateOn(LocalDate.of(2023, 6, 1), some -> some.forEach(owed -> keys.add(owed.key())));
            assertThat(keys)
                    .doesNotHaveDuplicates()
                    .hasSize(database.sql(
                                    "select count(*) from obligation where state = 'OPEN' and due_on < '2023-06-01'")
                            .query(Integer.class)
                            .single())
                    .hasSizeGreaterThan(6000);
        });
    }

    private List<String> told(String title) {
        return database.sql("select person from message where title like ?")
                .param(title)
                .query(String.class)
                .list();
    }

    private Scorecard all(String office) {
        return desk.all(desk.period(QUARTER)).stream()
                .filter(card -> card.office().value().equals(office))
                .findFirst()
                .orElseThrow();
    }

    private void manyMore(int first, int last) {
        database.sql("""
                insert into work_item (key, kind, plan, code, title, lead, state, planned_start, opened_at, opened_late,
                    original_due_on, process_instance, version)
                select '2023-GV' || n, 'AD_HOC', '2023', 'GV' || n, 'Việc số ' || n, 'TTRA', 'OPEN', '2023-04-03',
                    '2023-04-03 08:00+07', false, '2023-05-03', 'thử ' || n, 0
                from generate_series(?, ?) n""").params(first, last).update();
        BookedItems.write(database);
    }

    @Test
    @Order(9)
    void aYearThatRanAsItShouldHasNoOrphans() {
        TraceReport report = trace.check(PlanId.ofYear(2023));

        assertThat(report.text()).startsWith("Lần theo kế hoạch năm 2023: không có chỗ đứt.");
        assertThat(report.seen().values()).allSatisfy(count -> assertThat(count).isNotNegative());
        for (String what : List.of(
                "dòng của văn bản kế hoạch",
                "công việc",
                "bản chạy của mô hình",
                "việc trong danh sách",
                "kết quả đã ghi",
                "kỳ ghi tiến độ",
                "đề nghị phối hợp",
                "báo cáo của mục",
                "việc báo lãnh đạo",
                "bản số liệu đã chốt",
                "bản báo cáo đã ban hành")) {
            assertThat(report.seen().get(what)).as(what).isPositive();
        }
        assertThat(command()).isZero();
    }

    @Test
    @Order(10)
    void anOrphanOfEachKindIsFound() {
        Map<OrphanKind, List<String>> planted = new LinkedHashMap<>();
        planted.put(OrphanKind.SENTENCE_WITHOUT_ITEM, List.of(withoutItem("6.5")));
        planted.put(OrphanKind.WORK_WITHOUT_ITEM, List.of(withoutItem("6.5")));
        planted.put(OrphanKind.MODEL_WITHOUT_ITEM, List.of(withoutItem("6.5")));
        planted.put(OrphanKind.REPORT_LINE_WITHOUT_SOURCE, List.of(withoutItem("6.5")));
        planted.put(OrphanKind.ITEM_WITHOUT_SENTENCE, List.of("""
                update adopted_plan set sha256 = 'another time',
                    document = replace(document::text, 'Triển khai tháng 9', 'Triển khai tháng 10')::jsonb"""));
        planted.put(OrphanKind.ITEM_WITHOUT_MODEL, List.of("delete from act_re_procdef where key_ = 'plan-item-6-4'"));
        planted.put(OrphanKind.ITEM_NOT_STARTED, List.of("delete from work_item where key = '2023-6.4'"));
        planted.put(
                OrphanKind.WORK_WITHOUT_INSTANCE,
                List.of("update work_item set process_instance = 'mất' where key = '2023-6.4'"));
        planted.put(OrphanKind.INSTANCE_WITHOUT_WORK, List.of("delete from work_item where key = '2023-6.4'"));
        planted.put(
                OrphanKind.TASK_WITHOUT_WORK,
                List.of(
                        "update act_hi_taskinst set proc_inst_id_ = 'mất' where id_ = (select max(id_) from act_hi_taskinst)"));
        planted.put(
                OrphanKind.STEP_WITHOUT_TASK,
                List.of("update work_step set task = 'mất' where id = (select max(id) from work_step)"));
        planted.put(
                OrphanKind.ROUND_WITHOUT_WORK,
                List.of("update monthly_round set work_item = '2023-9.9' where key = '2023-3.4@2023-04'"));
        planted.put(
                OrphanKind.REQUEST_WITHOUT_WORK,
                List.of("update coordination_request set party = 'MAT' where key = '2023-3.4>KHTC'"));
        planted.put(
                OrphanKind.ITEM_REPORT_WITHOUT_WORK,
                List.of("update item_report set work_item = '2023-9.9' where key = '2023-3.4@2023-Q2'"));
        planted.put(
                OrphanKind.EXTENSION_WITHOUT_SUBJECT,
                List.of("update extension_request set subject = '2023-6.1>MAT' where key = '2023-6.1/GH1'"));
        planted.put(
                OrphanKind.NOTICE_WITHOUT_SUBJECT,
                List.of("update notice set subject = '2023-3.4>MAT'"
                        + " where key = (select max(key) from notice where plan_of(key) = '2023')"));
        planted.put(OrphanKind.EVIDENCE_WITHOUT_WORK, List.of("""
                insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at)
                values ('2023-99@2023-Q2', 'lac.pdf', 'PDF', 1, repeat('0', 64), 'gdnn.truong', '2023-06-01')"""));
        planted.put(OrphanKind.MEASUREMENT_WITHOUT_TARGET, List.of("""
                insert into target_measurement (plan, target, measured_on, value, source, entered_by, entered_at)
                values ('2023', 'T99', '2023-06-01', 1, 'Không có', 'gdnn.truong', '2023-06-01')"""));
        planted.put(OrphanKind.ITEM_MISSING_IN_REPORT, List.of("""
                update report_snapshot set content = (content::jsonb #- '{sections,0,items,0}')::text"""));

        assertThat(planted.keySet()).isEqualTo(EnumSet.allOf(OrphanKind.class));
        planted.forEach((kind, statements) -> {
            TraceReport report = within(statements, () -> trace.check(PlanId.ofYear(2023)));
            assertThat(report.of(kind)).as(kind.name()).isNotEmpty();
            assertThat(report.text()).contains("[" + kind + "] " + kind.label());
        });
        assertThat(within(planted.get(OrphanKind.NOTICE_WITHOUT_SUBJECT), this::command))
                .isEqualTo(3);
        assertThat(within(
                        List.of("""
                                update report_snapshot set content =
                                    jsonb_set(content::jsonb, '{sections,0,items,0,work}', '"2023-99"')::text"""), () -> trace.check(PlanId.ofYear(2023)).of(OrphanKind.REPORT_LINE_WITHOUT_SOURCE)))
                .isNotEmpty();
        assertThat(within(
                        List.of("update issued_report set content = (content::jsonb #- '{items,0}')::text"),
                        () -> trace.check(PlanId.ofYear(2023)).of(OrphanKind.ITEM_MISSING_IN_REPORT)))
                .isNotEmpty();
        assertThat(trace.check(PlanId.ofYear(2023)).unbroken()).isTrue();
    }

    @Test
    @Order(11)
    void theChainLeadsFromTheSentenceToTheReportAndBack() {
        WebSession session = WebSession.signedIn(port, "giamdoc");
        String document = session.get("/lan-theo").body();
        assertThat(document).contains("id=\"dong-110\"").contains("href=\"/lan-theo/2023-3.4\"");
        String chain = session.get("/lan-theo/3.4").body();
        assertThat(chain)
                .contains("href=\"/lan-theo#dong-110\"")
                .contains("href=\"/muc/2023-3.4\"")
                .contains("plan-item-3-4")
                .contains("phiên bản 1")
                .contains("href=\"/de-nghi?ma=2023-3.4%3EKHTC\"")
                .contains("Tháng 04/2023")
                .contains("Quý II/2023")
                .contains("href=\"/bao-cao/2023-Q2#muc-3.4\"");
        assertThat(session.get("/muc/2023-3.4").body()).contains("href=\"/lan-theo/2023-3.4\"");
        assertThat(session.get("/bao-cao/2023-Q2").body())
                .contains("id=\"muc-3.4\"")
                .contains("href=\"/lan-theo/2023-3.4\"");
        assertThat(session.get("/lan-theo/2023-9.5").statusCode()).isEqualTo(200);
        assertThat(session.get("/lan-theo/77").statusCode()).isEqualTo(404);
        assertThat(session.get("/lan-theo/bay-ba").statusCode()).isEqualTo(404);
        WebSession other = WebSession.signedIn(port, "ttra.truong");
        assertThat(other.get("/lan-theo").statusCode()).isEqualTo(200);
        assertThat(other.get("/lan-theo/2023-3.4").statusCode()).isEqualTo(403);
        assertThat(other.get("/lan-theo/2023-8.3").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(12)
    void thePagesStandAtADeskOnAPhoneAndOnPaper() {
        try (Person person = Person.at(port)) {
            person.signIn("giamdoc", WebSession.PASSWORD);
            picture(person, "scorecards", "/ket-qua?ky=" + QUARTER);
            assertThat(person.page().locator("table.scorecards tbody tr")).hasCount(AT_CUT_OFF.size());
            picture(person, "scorecard", "/ket-qua/LDVL?ky=" + QUARTER);
            picture(person, "scorecard-list", "/ket-qua/TTRA/danh-sach?so=phoi-hop.qua-han&ky=" + QUARTER);
            picture(person, "scorecard-empty", "/ket-qua/TTRA/danh-sach?so=gia-han&ky=" + QUARTER);
            picture(person, "plan-text", "/lan-theo");
            picture(person, "trace", "/lan-theo/2023-3.4");
            picture(person, "trace-not-begun", "/lan-theo/2023-3.3");
            assertThat(person.mishaps()).isEmpty();
        }
    }

    private static void picture(Person person, String name, String path) {
        Page page = person.page();
        page.setViewportSize(1280, 900);
        person.open(path);
        person.whole(name);
        page.setViewportSize(390, 844);
        person.whole(name + "-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(390);
        page.setViewportSize(1000, 700);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        person.whole(name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void play(Script script, LocalDate until) {
        steps.advanceTo(evening(until), (Instant moment) -> {
            offices.work(script);
            steps.settle();
        });
    }

    private Scorecard card(String office) {
        return desk.of(new PartyCode(office), desk.period(QUARTER)).orElseThrow();
    }

    private static Map<String, Integer> figures(Scorecard card) {
        Map<String, Integer> figures = new TreeMap<>();
        for (ScorecardFigure figure : ScorecardFigure.values()) {
            figures.put(figure.slug(), card.of(figure));
        }
        return figures;
    }

    private int count(String sql, String office) {
        return database.sql(sql).param(office).query(Integer.class).single();
    }

    /** The addresses of lists on a page with the number that stands there. */
    private static Map<String, Integer> figuresOf(String page) {
        return FIGURE.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        link -> link.group(1).replace("&amp;", "&"),
                        link -> Integer.valueOf(link.group(3)),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** What a list holds: its rows, or the sum of their days. */
    private static int behind(String list) {
        int body = list.indexOf("<tbody>");
        if (body < 0) {
            assertThat(list).contains("Trong kỳ không có trường hợp nào.");
            return 0;
        }
        String rows = list.substring(body, list.indexOf("</tbody>"));
        List<MatchResult> days = Pattern.compile("data-label=\"Ngày\">(\\d+)<")
                .matcher(rows)
                .results()
                .toList();
        return days.isEmpty()
                ? (int) Pattern.compile("<tr>").matcher(rows).results().count()
                : days.stream().mapToInt(day -> Integer.parseInt(day.group(1))).sum();
    }

    private int command() {
        StringWriter out = new StringWriter();
        return new CommandLine(new PlanCommand(
                        () -> {
                            throw new IllegalStateException();
                        },
                        () -> trace))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("trace", "--check", "2023");
    }

    /** Breaks something that the database itself forbids, looks, and takes everything back. */
    private <T> T within(List<String> statements, Supplier<T> look) {
        return new TransactionTemplate(transactions).execute(status -> {
            database.sql("set local session_replication_role = replica").update();
            statements.forEach(
                    sql -> assertThat(database.sql(sql).update()).as(sql).isPositive());
            T seen = look.get();
            status.setRollbackOnly();
            return seen;
        });
    }

    private static String withoutItem(String code) {
        return """
                update adopted_plan set sha256 = 'without an item', document = jsonb_set(document, '{items}', (
                    select jsonb_agg(item order by place)
                    from jsonb_array_elements(document -> 'items') with ordinality i (item, place)
                    where item ->> 'code' <> '%s'))""".formatted(code);
    }

    /** How many statements this thread sends. */
    private static long statements(Runnable work) {
        SENT.set(0L);
        work.run();
        return SENT.get();
    }

    /** Counts the statements of each thread. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor counted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real ? new Counted(real) : bean;
                }
            };
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            SENT.set(SENT.get() + 1);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException refused) {
                            throw refused.getCause();
                        }
                    });
        }
    }
}
