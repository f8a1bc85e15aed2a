package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dieuphoi.Actor;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PageWalk;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.DemonstrationData;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.lists.ListColumn;
import vn.dieuphoi.lists.ListSample;
import vn.dieuphoi.office.OfficeSeed;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.charge.Charge;
import vn.dieuphoi.office.charge.Charges;
import vn.dieuphoi.plan.Adoption;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.figures.FiguresDesk;

/**
 * From an empty database with a data source of its own, by pages only, to a university with its plan: nothing of the
 * demonstration comes in, and every page says in words what is not there yet.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class EmptyHouseTest {

    private static final String QUARTER = "dai-hoc-2026-2026-Q3";

    /** Words of the demonstration that nobody here has typed. */
    private static final Pattern DEMONSTRATION = Pattern.compile(
            "Hải Dương|HẢI DƯƠNG|haiduong|(?<!B)LĐTBXH|GDNN|LĐVL|KHTC|GIAMDOC|[^\\p{L}]Sở[^\\p{L}]|Giám đốc");

    /** Examples of what may be typed, and the models of every department, which still name some. */
    /** The guides say themselves that their examples are those of the demonstration. */
    private static final Pattern NOT_SCANNED =
            Pattern.compile("/thiet-lap/co-quan|/mo-hinh.*|/tro-giup/.+|.*/mau\\.\\w+");

    private static final Pattern TICKET = Pattern.compile("name=\"phieu\" value=\"([^\"]+)\"");

    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->|placeholder=\"[^\"]*\"");

    private static final String DOCUMENT = """
            TRƯỜNG ĐẠI HỌC SÔNG LAM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 12/KH-ĐHSL
            Vinh, ngày 10 tháng 3 năm 2026

            KẾ HOẠCH
            Bảo đảm an toàn ký túc xá năm 2026

            II. NHIỆM VỤ
            1. Ký túc xá
            1.1. Lắp đặt thêm 14 camera tại cổng và hành lang các nhà ở của sinh viên.
            - Đơn vị chủ trì: Phòng Đào tạo đại học.
            - Đơn vị phối hợp: Công an tỉnh; Thư viện khu vực.
            - Thời gian thực hiện: Hoàn thành trước ngày 30/4/2026.
            - Sản phẩm: 14 camera vận hành ổn định.
            1.2. Tập huấn phòng cháy cho sinh viên các khóa.
            - Đơn vị chủ trì: Phòng Đào tạo đại học.
            - Đơn vị phối hợp: Công an tỉnh.
            - Thời gian thực hiện: Quý II/2026.
            - Sản phẩm: 3.000 sinh viên được tập huấn.
            """;

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    PartyRegister parties;

    @Autowired
    PersonRegister people;

    @Autowired
    PlanRegister plans;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    FiguresDesk figures;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    JdbcClient database;

    @Autowired
    Charges charges;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    AutowireCapableBeanFactory factory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void closeMail() {
        MAIL.stop();
    }

    /** Another application of this process may have left its own time behind. */
    @BeforeEach
    void autumn() {
        clock.standAt(
                LocalDateTime.of(2026, 11, 30, 8, 0).atZone(HoChiMinhTime.ZONE).toInstant());
    }

    @Test
    @Order(1)
    void nothingOfTheDemonstrationIsThere() {
        assertThat(parties.all()).isEmpty();
        assertThat(people.all()).isEmpty();
        assertThat(plans.ids()).isEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("plan-item-%")
                        .list())
                .isEmpty();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("deadline-watch")
                        .count())
                .isEqualTo(1);
    }

    /** The department's own timers fire in an empty house as well. */
    @Test
    @Order(2)
    void whatFiresBeforeThereIsAPlanLeavesNothingBehind() {
        for (Job timer : management.createJobQuery().timers().list()) {
            management.executeJob(timer.getId());
        }
        steps.settle();

        assertThat(tasks.createTaskQuery().list()).isEmpty();
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
        assertThat(database.sql("select count(*) from obligation")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(3)
    void everyPageSaysThatThereIsNothingYet() {
        PageWalk walk =
                new PageWalk(port, PageWalk.addressesOf(mappings)).as(EmptyHouse.ADMINISTRATOR, administrator());

        assertThat(walk.faults()).isEmpty();
        assertThat(walk.pages()).isGreaterThan(20);
        assertThat(administrator().page("/").body()).contains("Chưa có kế hoạch", "/thiet-lap");
        assertThat(administrator().page("/tai-khoan/hai-buoc").body())
                .as("nobody has set a key yet")
                .contains("DIEUPHOI_TOTP_KEY", "openssl rand -base64 32")
                .doesNotContain("Bắt đầu");
        assertThat(administrator().page("/thiet-lap/co-quan").body())
                .contains("1 trong 8 bước", "Còn thiếu để chạy kế hoạch");
    }

    @Test
    @Order(4)
    void theDepartmentIsSaidInItsOwnWords() {
        WebSession session = administrator();
        Map<String, String> typed = new TreeMap<>(Map.of(
                "name", "Trường Đại học Sông Lam",
                "above", "Bộ Giáo dục và Đào tạo",
                "sign", "",
                "place", "Vinh",
                "countryLine", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "mottoLine", "Độc lập - Tự do - Hạnh phúc",
                "headTitle", "Hiệu trưởng",
                "deputyTitle", "Phó Hiệu trưởng",
                "bodyWord", "Trường",
                "leadershipWord", "Ban Giám hiệu"));
        typed.put("officeWord", "phòng");

        String refused = session.postForm("/thiet-lap/co-quan", "/thiet-lap/co-quan", typed)
                .body();
        typed.put("sign", "ĐHSL");
        session.postForm("/thiet-lap/co-quan", "/thiet-lap/co-quan", typed);

        assertThat(refused).contains("ký hiệu trong số văn bản", "Trường Đại học Sông Lam");
        assertThat(session.page("/thiet-lap/co-quan").body())
                .contains("Thiết lập Trường Đại học Sông Lam", "2 trong 8 bước");
        assertThat(parties.leadership().name()).isEqualTo("Ban Giám hiệu");
    }

    @Test
    @Order(5)
    void officesComeFromAListAndALineWithAFaultHoldsNobodyBack() {
        WebSession session = administrator();
        String looked = session.upload("/to-chuc/tep", "/to-chuc/tep", "", "don-vi.xlsx", list())
                .body();

        assertThat(looked).contains("Nhận được: 5 đơn vị", "Cần xem: 1 chỗ", "Dòng 7");

        take(session, "/to-chuc/tep/nhap", looked);

        assertThat(parties.all().stream().map(party -> party.code().value()))
                .containsExactlyInAnyOrder("LANH_DAO", "PDT", "TTSO2", "PTC", "THUVIEN", "KHOA");
        assertThat(parties.byAlias("Trung tâm CNTT")).isPresent();
        assertThat(parties.members(new PartyCode("KHOA"))).hasSize(2);
        assertThat(session.page("/to-chuc/tep/mau.csv").body()).contains("Tên đơn vị");
    }

    @Test
    @Order(6)
    void aSetIsFoundedByHandGetsItsMembersAndAnOfficeIsClosed() {
        WebSession session = administrator();
        session.postForm(
                "/to-chuc",
                "/to-chuc",
                Map.of("code", "LOP_K65", "kind", "SET", "name", "Các lớp khóa 65", "reason", "QĐ 1"));
        session.postForm("/to-chuc/LOP_K65", "/to-chuc/LOP_K65/thanh-vien", Map.of("name", "Lớp A\nLớp B\n\nLớp C"));
        session.postForm("/to-chuc/PTC", "/to-chuc/PTC/dong", Map.of("reason", "QĐ 2"));

        assertThat(parties.members(new PartyCode("LOP_K65"))).hasSize(3);
        assertThat(parties.party(new PartyCode("PTC")).dissolved()).isTrue();
        assertThat(session.page("/to-chuc").body()).contains("Đã đóng, giải thể, sáp nhập");
        assertThat(session.page("/to-chuc/PTC").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void namesOfAPlanDocumentAreOfferedAndAskedAboutWhereTheyAreAlmostKnown() {
        WebSession session = administrator();
        String page = "/thiet-lap/tu-van-ban";
        String offered = session.upload(page, page, "", "ke-hoach.txt", DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(offered).contains("Gần giống “Phòng Đào tạo”?", "Công an tỉnh");

        Map<String, String> lines = new TreeMap<>(Map.of(
                "lines[0].name", "Phòng Đào tạo đại học",
                "lines[0].code", "PDTDH",
                "lines[0].place", "OFFICE",
                "lines[0].near", "PDT",
                "lines[0].nearName", "Phòng Đào tạo"));
        lines.putAll(Map.of(
                "lines[1].act", "TAKE",
                "lines[1].name", "Công an tỉnh",
                "lines[1].code", "CAT113",
                "lines[1].place", "OUTSIDE",
                "lines[1].spellings", "CA tỉnh; Công an"));
        lines.put("lines[0].act", "");
        assertThat(session.postForm(page, page + "/nhan", lines).body())
                .contains("hãy chọn là một hay là đơn vị khác", "CAT113");
        assertThat(parties.byAlias("Công an tỉnh")).isEmpty();

        lines.put("lines[0].act", "SAME");
        session.postForm(page, page + "/nhan", lines);

        assertThat(parties.byAlias("Phòng Đào tạo đại học"))
                .hasValueSatisfying(party -> assertThat(party.code().value()).isEqualTo("PDT"));
        assertThat(parties.byAlias("CA tỉnh"))
                .hasValueSatisfying(party -> assertThat(party.outside()).isTrue());
    }

    @Test
    @Order(7)
    void peopleComeWithTheHeadsAndSignIn() throws IOException, MessagingException {
        WebSession session = administrator();
        String looked = session.upload("/nhan-su/tep", "/nhan-su/tep", "", "nguoi.csv", """
                        Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Chức vụ;Thư điện tử
                        hieutruong;Lê Thị Hồng;LANH_DAO;Người đứng đầu;Hiệu trưởng;hong@example.vn
                        daotao.truong;Trần Văn Bình;PDT;Người đứng đầu;Trưởng phòng;
                        so2.truong;Ngô Thị Cẩm;TTSO2;Người đứng đầu;Giám đốc Trung tâm;
                        """.replace(
                                "Giám đốc Trung tâm", "Phụ trách Trung tâm")
                        .getBytes(StandardCharsets.UTF_8))
                .body();
        String shown = take(session, "/nhan-su/tep/nhap", looked);
        session.postForm("/thiet-lap/thuong-truc", "/thiet-lap/thuong-truc", Map.of("office", "PDT"));
        assertThat(calendarConfirmed()).isFalse();
        session.postForm("/thiet-lap/lich", "/thiet-lap/lich", Map.of());
        assertThat(calendarConfirmed()).isTrue();
        session.postForm("/thiet-lap/thuong-truc", "/thiet-lap/dau-moi", Map.of("statistics", "CAT113"));
        assertThat(charges.holder(Charge.STATISTICS)).isPresent();
        session.postForm("/thiet-lap/thuong-truc", "/thiet-lap/dau-moi", Map.of());
        assertThat(charges.holder(Charge.STATISTICS)).isEmpty();
        assertThat(session.page("/thiet-lap/thu").body()).contains("đã nhập máy chủ, chưa gửi thử");
        session.postForm("/thiet-lap/thu", "/thiet-lap/thu", Map.of("address", "quan.tri@example.vn"));

        assertThat(shown).contains("hieutruong");
        assertThat(parties.standingOffice().name()).isEqualTo("Phòng Đào tạo");
        assertThat(people.director())
                .hasValueSatisfying(head -> assertThat(head.name()).isEqualTo("Lê Thị Hồng"));
        assertThat(session.page("/thiet-lap/thu").body()).contains("8 trong 8 bước");
        assertThat(MAIL.getReceivedMessages()).isNotEmpty();
        MimeMultipart letter = (MimeMultipart) MAIL.getReceivedMessages()[0].getContent();
        String words = letter.getBodyPart(0).getContent() + "\n"
                + letter.getBodyPart(1).getContent();
        assertThat(words).contains("đã được thiết lập đúng");
        assertThat(DEMONSTRATION.matcher(words).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @Test
    @Order(8)
    void aFirstPersonFindsFriendlyPagesWhileThereIsNoPlan() {
        for (String person : List.of("hieutruong", "so2.truong")) {
            PageWalk walk = new PageWalk(port, PageWalk.addressesOf(mappings)).as(person, person(person));

            assertThat(walk.faults()).isEmpty();
            assertThat(person(person).page("/").body()).contains("Chưa có kế hoạch");
        }
    }

    @Test
    @Order(9)
    void aPlanIsAdoptedAndItsReportSpeaksTheDepartmentsWords() throws IOException {
        assertThat(plans.adopt(
                        PlanFile.at(Path.of("src/test/resources/house/dai-hoc-2026.yaml"))
                                .plan(),
                        "thử"))
                .isEqualTo(Adoption.NEW);
        figures.freeze(calendar.period(QUARTER), Actor.SYSTEM);

        String report = text(
                person("hieutruong").download("/bao-cao/" + QUARTER + "/word").body());

        assertThat(report)
                .containsSubsequence(
                        "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
                        "TRƯỜNG ĐẠI HỌC SÔNG LAM",
                        "/BC-ĐHSL",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Vinh, ngày",
                        "Ban Giám hiệu;",
                        "HIỆU TRƯỞNG");
        assertThat(DEMONSTRATION.matcher(report).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @Test
    @Order(10)
    void nothingOfTheDemonstrationStandsOnAnyPage() {
        for (String person : List.of("hieutruong", "daotao.truong", "so2.truong", EmptyHouse.ADMINISTRATOR)) {
            WebSession session = person.equals(EmptyHouse.ADMINISTRATOR) ? administrator() : person(person);
            PageWalk walk = new PageWalk(port, PageWalk.addressesOf(mappings)).as(person, session);
            Map<String, String> found = new TreeMap<>();
            walk.read().forEach((page, body) -> {
                Matcher hit = DEMONSTRATION.matcher(UNSEEN.matcher(body).replaceAll(" "));
                if (!NOT_SCANNED.matcher(page).matches() && hit.find()) {
                    found.put(
                            page,
                            body.substring(Math.max(0, hit.start() - 60), Math.min(body.length(), hit.end() + 40)));
                }
            });

            assertThat(walk.faults()).isEmpty();
            assertThat(found).as(person).isEmpty();
        }
    }

    @Test
    @Order(11)
    void theDemonstrationDoesNotMoveIn() throws ReflectiveOperationException {
        environment.addActiveProfile("demo");
        try {
            DemonstrationData data = factory.createBean(DemonstrationData.class);
            Constructor<?> constructor = OfficeSeed.class.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            OfficeSeed seed = (OfficeSeed) constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(type ->
                            type == DemonstrationData.class ? data : type == String.class ? "" : factory.getBean(type))
                    .toArray());

            assertThatThrownBy(seed::afterPropertiesSet)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("đã thiết lập cho một cơ quan");
        } finally {
            environment.setActiveProfiles("house");
        }
        assertThat(parties.find(new PartyCode("GDNN"))).isEmpty();
    }

    private boolean calendarConfirmed() {
        return database.sql("select exists (select from setup_mark where step = 'CALENDAR')")
                .query(Boolean.class)
                .single();
    }

    private WebSession administrator() {
        WebSession session = new WebSession(port);
        session.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
        return session;
    }

    private final Map<String, WebSession> signedIn = new TreeMap<>();

    /** With the first password changed, as everybody must. */
    private WebSession person(String id) {
        return signedIn.computeIfAbsent(id, login -> {
            accounts.reset(login, EmptyHouse.PASSWORD);
            duty.done(login);
            WebSession session = new WebSession(port);
            HttpResponse<String> answer = session.signIn(login, EmptyHouse.PASSWORD);
            assertThat(WebSession.location(answer)).doesNotContain("error");
            return session;
        });
    }

    @Autowired
    vn.dieuphoi.office.account.Accounts accounts;

    @Autowired
    vn.dieuphoi.office.account.PasswordDuty duty;

    private static String take(WebSession session, String action, String looked) {
        Matcher ticket = TICKET.matcher(looked);
        assertThat(ticket.find()).as(looked).isTrue();
        session.postForm("/", action, Map.of("phieu", ticket.group(1)));
        return session.page("/nhan-su").body();
    }

    private static byte[] list() {
        List<ListColumn> columns = List.of(
                ListColumn.needed("Tên đơn vị"),
                ListColumn.optional("Mã"),
                ListColumn.optional("Cách viết khác"),
                ListColumn.optional("Loại"),
                ListColumn.optional("Thành viên"));
        return new ListSample(
                        "Đơn vị",
                        columns,
                        List.of(
                                List.of("Phòng Đào tạo", "", "", "", ""),
                                List.of("Trung tâm Số 2", "TTSO2", "Trung tâm CNTT", "Trực thuộc", ""),
                                List.of("Phòng Tài chính", "PTC", "", "", ""),
                                List.of("Thư viện khu vực", "THUVIEN", "", "Bên ngoài", ""),
                                List.of("Các khoa", "KHOA", "", "Nhóm", "Khoa Toán; Khoa Văn"),
                                List.of("Phòng Đào tạo", "PDT2", "", "", "")))
                .xlsx();
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return words.getText();
        }
    }
}
