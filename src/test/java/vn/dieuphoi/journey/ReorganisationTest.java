package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyMember;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.file.PeopleSheet;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** People leave and offices merge in the middle of running work; what is open goes on, what was recorded stays. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReorganisationTest {

    private static final PartyCode LDVL = new PartyCode("LDVL");
    private static final PartyCode KHTC = new PartyCode("KHTC");
    private static final String HEADER = "tên đăng nhập;họ và tên;mã đơn vị;vai trò;chức vụ;thư điện tử\n";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    PersonRegister people;

    @Autowired
    PersonnelDesk personnel;

    @Autowired
    PartyRegister parties;

    @Autowired
    WorkRegister register;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void whoLeavesIsOutAtOnceAndTheSuccessorHasTheTasks() {
        steps.advanceTo(LocalDateTime.parse("2023-04-03T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
        List<Task> held = tasksOf("LDVL").subList(0, 2);
        held.forEach(task -> tasks.setAssignee(task.getId(), "ldvl.cv1"));
        WebSession leaver = WebSession.signedIn(port, "ldvl.cv1");
        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(administrator.get("/nhan-su/ldvl.cv1").body()).contains("chuyển 2 việc đang giữ");

        HttpResponse<String> answer = administrator.postForm(
                "/nhan-su/ldvl.cv1",
                "/nhan-su/ldvl.cv1/nghi",
                Map.of("successor", "ldvl.cv2", "reason", "Nghỉ hưu từ 01/4/2023"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(held)
                .allSatisfy(task -> assertThat(tasks.createTaskQuery()
                                .taskId(task.getId())
                                .singleResult()
                                .getAssignee())
                        .isEqualTo("ldvl.cv2"));
        assertThat(WebSession.location(leaver.get("/"))).endsWith("/login");
        assertThat(WebSession.location(new WebSession(port).signIn("ldvl.cv1", WebSession.PASSWORD)))
                .endsWith("/login?error");
        assertThat(people.displayName("ldvl.cv1")).isEqualTo("Lê Thị Thảo");
        assertThat(people.peopleOf(LDVL)).extracting("id").doesNotContain("ldvl.cv1");
        assertThat(journal("Bàn giao việc khi nghỉ%")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void anAccountOpenedAgainSignsInWithItsOldPassword() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        administrator.postForm("/nhan-su/ldvl.cv1", "/nhan-su/ldvl.cv1/tro-lai", Map.of());

        assertThat(WebSession.signedIn(port, "ldvl.cv1").get("/").statusCode()).isEqualTo(200);
        assertThat(people.actsFor("ldvl.cv1")).containsExactly(LDVL);
    }

    @Test
    @Order(3)
    void aFileWithOneWrongLineImportsNobodyAndNamesTheLine() {
        PeopleSheet sheet = personnel.read((HEADER
                        + "khtc.cv3;Nguyễn Văn Bách;KHTC;Nhân viên;Chuyên viên;bach@example.vn\n"
                        + "khtc.cv4;Lê Thị Cúc;KHTCX;Nhân viên;Chuyên viên;cuc@example.vn\n"
                        + "gdnn.cv1;Ai Đó;KHTC;Nhân viên;Chuyên viên;ai@example.vn\n"
                        + "khtc.cv5;Phạm Văn Dũng;KHTC;Sếp;Chuyên viên;dung@example.vn\n")
                .getBytes(StandardCharsets.UTF_8));

        List<String> faults = personnel.faults(sheet);

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 3").contains("KHTCX"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 4").contains("gdnn.cv1"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 5").contains("Sếp"))
                .hasSize(3);
        assertThatThrownBy(() -> personnel.importAll(sheet, Actor.of("quantri")))
                .hasMessageContaining("Dòng 3");
        assertThat(people.find("khtc.cv3")).isEmpty();
    }

    @Test
    @Order(4)
    void anImportedPersonSignsInWithTheFirstPassword() {
        PeopleSheet sheet =
                personnel.read((HEADER + "khtc.cv3;\"Nguyễn Văn; Bách\";KHTC;Nhân viên;Chuyên viên;bach@example.vn\n")
                        .getBytes(StandardCharsets.UTF_8));

        Map<String, String> passwords = personnel.importAll(sheet, Actor.of("quantri"));

        WebSession session = new WebSession(port);
        assertThat(WebSession.location(session.signIn("khtc.cv3", passwords.get("khtc.cv3"))))
                .doesNotContain("error");
        assertThat(people.person("khtc.cv3").name()).isEqualTo("Nguyễn Văn; Bách");
        assertThat(people.actsFor("khtc.cv3")).containsExactly(KHTC);
    }

    @Test
    @Order(4)
    void aListIsCheckedKeptAndImportedOnceByItsOwner() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        byte[] list = ("\uFEFFSTT,Vai trò,Họ tên,Tài khoản,Đơn vị,Chức vụ\r\n"
                        + "1,nhân viên,Vũ Văn Khải,khtc.cv7,Phòng Kế hoạch – Tài chính,Chuyên viên\r\n,,,,,\r\n")
                .getBytes(StandardCharsets.UTF_8);

        String wrong = administrator
                .upload(
                        "/nhan-su/tep",
                        "/nhan-su/tep",
                        "",
                        "sai.csv",
                        (HEADER + "A B;;X1;Sếp;;x\n").getBytes(StandardCharsets.UTF_8))
                .body();
        String checked = administrator
                .upload("/nhan-su/tep", "/nhan-su/tep", "", "dung.csv", list)
                .body();

        assertThat(wrong).contains("có 6 chỗ cần sửa", "Dòng 2, cột “Vai trò”").doesNotContain("Nhập 1 người");
        assertThat(checked).contains("Nhập 1 người", "Vũ Văn Khải", "(KHTC)");
        assertThat(people.find("khtc.cv7")).isEmpty();
        Matcher ticket = Pattern.compile("name=\"phieu\" value=\"([^\"]+)\"").matcher(checked);
        assertThat(ticket.find()).isTrue();
        Map<String, String> sent = Map.of("phieu", ticket.group(1));
        String token = administrator.token("/nhan-su/tep");
        assertThatThrownBy(() -> personnel.importKept(ticket.group(1), Actor.of("qtri.khac")))
                .hasMessageContaining("không còn được giữ");
        assertThat(administrator.postForm("/nhan-su/tep/nhap", sent, token).statusCode())
                .isEqualTo(302);
        assertThat(administrator.postForm("/nhan-su/tep/nhap", sent, token).statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/nhan-su").body()).contains("Mật khẩu mới", "Đã nhập 1 người.");
        assertThat(people.person("khtc.cv7").email()).isEmpty();
        assertThat(administrator
                        .postForm("/nhan-su/tep/nhap", Map.of("phieu", "x"), token)
                        .body())
                .contains("hãy tải lên lại");
        assertThat(administrator.download("/nhan-su/tep/mau.xlsx").body()).startsWith('P', 'K');
    }

    @Test
    @Order(5)
    void aPersonIsAddedAndChangedOnThePageAndMistakesKeepWhatWasTyped() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        HttpResponse<String> wrong = administrator.postForm(
                "/nhan-su", "/nhan-su", person("GDNN CV9", "Đặng Thị Em", "GDNN", "STAFF", "em@example.vn"));
        HttpResponse<String> secondHead = administrator.postForm(
                "/nhan-su", "/nhan-su", person("gdnn.cv9", "Đặng Thị Em", "GDNN", "HEAD", "em@example.vn"));
        HttpResponse<String> right = administrator.postForm(
                "/nhan-su", "/nhan-su", person("gdnn.cv9", "Đặng Thị Em", "GDNN", "STAFF", "em@example.vn"));

        assertThat(wrong.body()).contains("Tên đăng nhập").contains("value=\"Đặng Thị Em\"");
        assertThat(secondHead.body()).contains("đã có người đứng đầu là Nguyễn Thu Hằng");
        assertThat(right.statusCode()).isEqualTo(302);
        Matcher password = Pattern.compile("<code>([^<]+)</code>")
                .matcher(administrator.get("/nhan-su").body());
        assertThat(password.find()).isTrue();
        assertThat(administrator.get("/nhan-su").body()).doesNotContain("Mật khẩu mới");
        WebSession newcomer = new WebSession(port);
        newcomer.signIn("gdnn.cv9", password.group(1));
        String own = "mưa rơi trên sông Thái Bình";
        newcomer.postForm(
                "/tai-khoan", "/tai-khoan/mat-khau", Map.of("before", password.group(1), "wanted", own, "again", own));
        newcomer.get("/camunda/app/tasklist/default/");
        String task = tasksOf("GDNN").get(0).getId();
        assertThat(newcomer.claim(task, "gdnn.cv9").statusCode()).isEqualTo(204);

        Map<String, String> elsewhere = person("gdnn.cv9", "Đặng Thị Em", "TTRA", "STAFF", "em@example.vn");
        HttpResponse<String> holding = administrator.postForm("/nhan-su/gdnn.cv9", "/nhan-su/gdnn.cv9", elsewhere);
        tasks.setAssignee(task, null);
        HttpResponse<String> free = administrator.postForm("/nhan-su/gdnn.cv9", "/nhan-su/gdnn.cv9", elsewhere);

        assertThat(holding.body()).contains("còn giữ 1 việc của đơn vị cũ");
        assertThat(free.statusCode()).isEqualTo(302);
        assertThat(people.actsFor("gdnn.cv9")).containsExactly(new PartyCode("TTRA"));
        assertThat(newcomer.claim(tasksOf("GDNN").get(1).getId(), "gdnn.cv9").statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "gdnn.truong").get("/nhan-su").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void aMergerMovesWhatIsOpenAndShowsBeforehandWhatItMoves() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        int led = (int) led(LDVL);
        int open = tasksOf("LDVL").size();
        assertThat(led).isPositive();
        assertThat(open).isPositive();
        Map<String, String> merger = Map.of("successor", "KHTC", "reason", "QĐ 12/QĐ-UBND", "action", "preview");
        long before = led(KHTC);

        String preview = administrator
                .postForm("/to-chuc/LDVL", "/to-chuc/LDVL/sap-nhap", merger)
                .body();

        assertThat(preview).contains(led + " công việc đang chủ trì").contains(open + " việc đang mở");
        assertThat(led(LDVL)).isEqualTo(led);

        HttpResponse<String> merged = administrator.postForm(
                "/to-chuc/LDVL",
                "/to-chuc/LDVL/sap-nhap",
                Map.of("successor", "KHTC", "reason", "QĐ 12/QĐ-UBND", "action", "merge"));

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(302);
        assertThat(led(LDVL)).isZero();
        assertThat(led(KHTC)).isEqualTo(before + led);
        assertThat(tasksOf("LDVL")).isEmpty();
        assertThat(people.actsFor("ldvl.truong")).containsExactly(KHTC, LDVL);
        assertThat(people.headsToday("ldvl.truong")).isEmpty();
        assertThat(people.head(KHTC))
                .hasValueSatisfying(head -> assertThat(head.id()).isEqualTo("khtc.truong"));
        assertThat(parties.byAlias("Phòng Lao động việc làm"))
                .hasValueSatisfying(party -> assertThat(party.code()).isEqualTo(KHTC));
        assertThat(parties.party(LDVL).name()).isEqualTo("Phòng Lao động việc làm");
        assertThat(database.sql("select count(*) from coordination_request where party = 'LDVL' and state = 'SENT'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(questionsThatOneOfficeOwesTwice()).isEmpty();
        assertThat(database.sql(
                                "select count(*) from journal where reason like 'Hai đơn vị được hỏi cùng một nội dung%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private List<String> questionsThatOneOfficeOwesTwice() {
        return database.sql("""
                        select work_item from coordination_request
                        where party = 'KHTC' and state in ('SENT', 'ACCEPTED', 'RETURNED', 'REOPENED')
                        group by work_item, kind, question having count(*) > 1""").query(String.class).list();
    }

    @Test
    @Order(7)
    void theWorkOfTheDissolvedOfficeGoesOnAtTheSuccessorInLaterMonths() {
        steps.advanceTo(LocalDateTime.parse("2023-06-02T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());

        assertThat(tasksOf("LDVL")).isEmpty();
        assertThat(led(LDVL)).isZero();
        assertThat(WebSession.signedIn(port, "ldvl.truong").get("/").statusCode())
                .isEqualTo(200);
        assertThat(WebSession.signedIn(port, "quantri").get("/to-chuc").body()).contains("Đã đóng, giải thể, sáp nhập");
    }

    @Test
    @Order(8)
    void aSplitHandsChosenWorkWithItsTasksToANewOffice() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        administrator.postForm(
                "/to-chuc",
                "/to-chuc",
                Map.of("code", "KTDN", "name", "Phòng Kỹ năng và đào tạo nghề", "reason", "QĐ 15/QĐ-UBND"));
        WorkItem chosen = register.ofPlan(PlanId.ofYear(2023)).stream()
                .filter(work -> work.lead().value().equals("GDNN")
                        && work.state().name().equals("OPEN"))
                .findFirst()
                .orElseThrow();
        long others = led(new PartyCode("GDNN"));

        HttpResponse<String> split = administrator.postForm(
                "/to-chuc/GDNN",
                "/to-chuc/GDNN/tach",
                // Nobody works there yet: it was said, and is meant.
                Map.of("item", chosen.key().value(), "to", "KTDN", "reason", "QĐ 15/QĐ-UBND", "van-chuyen", "true"));

        assertThat(split.statusCode()).as(split.body()).isEqualTo(302);
        assertThat(register.item(chosen.key()).lead()).isEqualTo(new PartyCode("KTDN"));
        assertThat(led(new PartyCode("GDNN"))).isEqualTo(others - 1);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(chosen.key().value())
                        .taskCandidateGroup("KTDN")
                        .count())
                .isPositive();
    }

    @Test
    @Order(9)
    void theLeadingAndTheStandingOfficeAndSetsAreNotDissolved() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        for (String code : List.of("LDS", "GDNN", "UBND_HUYEN")) {
            assertThat(administrator
                            .postForm(
                                    "/to-chuc/" + code,
                                    "/to-chuc/" + code + "/sap-nhap",
                                    Map.of("successor", "KHTC", "reason", "x", "action", "merge"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(parties.party(new PartyCode(code)).dissolved()).isFalse();
        }
        assertThat(administrator
                        .postForm(
                                "/to-chuc/TTRA",
                                "/to-chuc/TTRA/sap-nhap",
                                Map.of("successor", "LDVL", "reason", "x", "action", "merge"))
                        .body())
                .contains("đã giải thể");
    }

    @Test
    @Order(10)
    void aMemberThatLeavesASetKeepsItsNumber() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        PartyCode districts = new PartyCode("UBND_HUYEN");
        int before = parties.members(districts).size();

        administrator.postForm("/to-chuc/UBND_HUYEN", "/to-chuc/UBND_HUYEN/thanh-vien/3/rut", Map.of());
        administrator.postForm(
                "/to-chuc/UBND_HUYEN", "/to-chuc/UBND_HUYEN/thanh-vien", Map.of("name", "UBND thành phố Mới"));

        assertThat(parties.members(districts))
                .hasSize(before)
                .extracting(PartyMember::number)
                .doesNotContain(3)
                .contains(before + 1);
        assertThat(parties.everMembers(districts)).hasSize(before + 1);
    }

    @Test
    @Order(11)
    void aRenamedOfficeIsFoundUnderBothNames() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        administrator.postForm(
                "/to-chuc/TTRA",
                "/to-chuc/TTRA/doi-ten",
                Map.of("name", "Phòng Thanh tra và Pháp chế", "shortName", "Phòng TTPC", "reason", "QĐ 3/QĐ-SLĐ"));

        assertThat(parties.byAlias("Thanh tra Sở"))
                .hasValueSatisfying(party -> assertThat(party.name()).isEqualTo("Phòng Thanh tra và Pháp chế"));
        assertThat(parties.byAlias("phòng thanh tra và pháp chế")).isPresent();
    }

    @Test
    @Tag("long")
    @Order(12)
    void everyPageFitsADeskAndAPhone() {
        WebSession.signedIn(port, "quantri")
                .postForm(
                        "/vang-mat",
                        "/vang-mat",
                        Map.of(
                                "absent", "gdnn.truong",
                                "substitute", "gdnn.cv1",
                                "from", "2023-06-02",
                                "until", "2023-06-09",
                                "reason", "Nghỉ phép"));
        pictures("gdnn.cv1", List.of("/vang-mat", "/phan-cong"));
        pictures(
                "quantri",
                List.of(
                        "/vang-mat",
                        "/nhan-su",
                        "/nhan-su/ldvl.cv2",
                        "/to-chuc",
                        "/to-chuc/TTDVVL",
                        "/to-chuc/LDVL",
                        "/to-chuc/UBND_HUYEN"));
    }

    private void pictures(String who, List<String> pages) {
        try (Person person = Person.at(port)) {
            person.signIn(who, WebSession.PASSWORD);
            for (String path : pages) {
                for (int width : List.of(1280, 390)) {
                    person.page().setViewportSize(width, 900);
                    person.open(path);
                    person.whole("people" + path.replace('/', '-') + "-" + who + "-" + width);
                    assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(width);
                }
            }
            assertThat(person.mishaps()).isEmpty();
        }
    }

    private static Map<String, String> person(String id, String name, String party, String role, String email) {
        return Map.of("id", id, "name", name, "party", party, "role", role, "position", "Chuyên viên", "email", email);
    }

    private long led(PartyCode office) {
        return register.ofPlan(PlanId.ofYear(2023)).stream()
                .filter(work ->
                        work.lead().equals(office) && work.state().name().equals("OPEN"))
                .count();
    }

    private List<Task> tasksOf(String office) {
        return tasks.createTaskQuery()
                .taskCandidateGroup(office)
                .includeAssignedTasks()
                .orderByTaskName()
                .asc()
                .list();
    }

    private int journal(String action) {
        return database.sql("select count(*) from journal where action like ?")
                .param(action)
                .query(Integer.class)
                .single();
    }
}
