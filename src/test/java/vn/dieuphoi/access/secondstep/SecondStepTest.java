package vn.dieuphoi.access.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
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
import vn.dieuphoi.Actor;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.file.PersonEntry;

/** The code after the password in a house that makes it a duty, with a telephone that reckons as telephones do. */
@Tag("security")
@Tag("long")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dieuphoi.totp.required=true", "dieuphoi.totp.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="})
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondStepTest {

    private static final String PAGE = "/tai-khoan/hai-buoc";
    private static final Pattern SECRET = Pattern.compile("key-typed\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</code>");

    private static String telephone = "";
    private static List<String> paper = List.of();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonnelDesk personnel;

    /** Whoever types no code in vain, and has time, has no other wait. */
    @BeforeEach
    void laterThatDay() {
        database.sql("delete from login_failure").update();
        database.sql("delete from second_step_used").update();
    }

    @Test
    @Order(1)
    void whoMustHaveItIsLedThereBeforeAnythingElse() throws Exception {
        WebSession administrator = new WebSession(port);
        administrator.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);

        assertThat(WebSession.location(administrator.get("/van-hanh"))).endsWith(PAGE);
        assertThat(administrator.get("/api/han").statusCode()).isEqualTo(403);
        assertThat(administrator.get(PAGE).body()).contains("Cơ quan yêu cầu", "Bắt đầu");

        turnOn(administrator);

        assertThat(paper).hasSize(10);
        assertThat(administrator.get("/van-hanh").statusCode()).isEqualTo(200);
        assertThat(administrator.get(PAGE).body()).contains("Còn 10 mã").doesNotContain(paper.get(0), telephone);
        assertThat(database.sql("select secret from second_step")
                        .query(String.class)
                        .single())
                .doesNotContain(telephone);
        assertThat(events("Bật xác nhận hai bước")).isOne();
    }

    @Test
    @Order(2)
    void nobodyIsInBeforeTheCodeAndACodeIsGoodOnce() throws Exception {
        WebSession person = password();
        assertThat(WebSession.location(person.get("/van-hanh"))).endsWith("/login");
        assertThat(database.sql("select count(*) from spring_session where principal_name = 'quantri'"
                                + " and max_inactive_interval <= 600")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(events("LOGIN", EmptyHouse.ADMINISTRATOR)).isOne();

        assertThat(code(person, "000000")).endsWith("/login/ma?error=code");
        assertThat(person.get("/login/ma?error=code").body()).contains("chưa đúng", "quantri");
        String now = now();
        assertThat(code(person, now)).doesNotContain("/login");
        assertThat(person.get("/van-hanh").statusCode()).isEqualTo(200);
        assertThat(events("LOGIN", EmptyHouse.ADMINISTRATOR)).isEqualTo(2);
        assertThat(events("FAILURE", EmptyHouse.ADMINISTRATOR)).isOne();

        assertThat(code(password(), now)).endsWith("error=code");
        assertThat(WebSession.location(new WebSession(port).get("/login/ma"))).endsWith("/login");
    }

    @Test
    @Order(3)
    void oneCodeAtTwoPlacesLetsOneIn() throws Exception {
        List<WebSession> two = List.of(password(), password());
        List<String> tokens =
                two.stream().map(session -> session.token("/login/ma")).toList();
        String now = now();

        List<CompletableFuture<String>> answers = Stream.of(0, 1)
                .map(i -> CompletableFuture.supplyAsync(() ->
                        WebSession.location(two.get(i).postForm("/login/ma", Map.of("code", now), tokens.get(i)))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(next -> !next.contains("error")))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void aCodeOnPaperIsGoodOnce() {
        assertThat(code(password(), paper.get(3).toUpperCase(Locale.ROOT))).doesNotContain("/login");
        assertThat(code(password(), paper.get(3))).endsWith("error=code");
        assertThat(code(password(), "aaaa-bbbb-cccc")).endsWith("error=code");
        assertThat(events("Đăng nhập bằng mã khôi phục")).isOne();
    }

    @Test
    @Order(5)
    void wrongCodesAreSlowedDownAndTheRightPasswordDoesNotHelp() throws Exception {
        database.sql("delete from login_address").update();
        WebSession guesser = password();
        String last = "";
        for (int i = 0; i < 5; i++) {
            last = code(guesser, "00000" + i);
        }
        assertThat(last).endsWith("error=code-wait");
        assertThat(code(guesser, now())).as("the right one among them").endsWith("error=code-wait");
        assertThat(WebSession.location(new WebSession(port).signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD)))
                .endsWith("/login?error=wait");
    }

    @Test
    @Order(6)
    void staffMayAndAnAdministratorTakesItAwayFromWhoLostTheTelephone() throws Exception {
        String first = personnel.add(
                new PersonEntry("van.an", "Đỗ Văn An", null, PersonRole.STAFF, "Chuyên viên", ""),
                Actor.of(EmptyHouse.ADMINISTRATOR));
        database.sql("delete from password_due").update();
        WebSession staff = new WebSession(port);
        staff.signIn("van.an", first);
        assertThat(staff.get("/tai-khoan").body()).as("no duty of theirs").contains("Chưa bật");
        String administrators = telephone;
        List<String> administratorsPaper = paper;
        turnOn(staff);
        String staffs = telephone;
        WebSession onPaper = new WebSession(port);
        onPaper.signIn("van.an", first);
        assertThat(code(onPaper, paper.get(0))).endsWith("/viec");
        assertThat(onPaper.get("/thong-bao").body()).contains("Đăng nhập bằng mã khôi phục");
        telephone = administrators;
        paper = administratorsPaper;
        assertThat(WebSession.location(new WebSession(port).signIn("van.an", first)))
                .endsWith("/login/ma");
        database.sql("update second_step set secret = (select secret from second_step where account = 'quantri')"
                        + " where account = 'van.an'")
                .update();
        WebSession swapped = new WebSession(port);
        swapped.signIn("van.an", first);
        assertThat(code(swapped, now())).as("a row of somebody else").endsWith("error=code");

        WebSession administrator = password();
        code(administrator, now());
        HttpResponse<String> unknown =
                administrator.postForm("/nhan-su/van.an", "/nhan-su/khong.co/hai-buoc", Map.of());
        assertThat(unknown.statusCode()).isLessThan(500);
        administrator.postForm("/nhan-su/van.an", "/nhan-su/van.an/hai-buoc", Map.of());

        assertThat(administrator.get("/nhan-su/van.an").body()).contains("Đã gỡ xác nhận hai bước");
        assertThat(WebSession.location(staff.get("/tai-khoan"))).endsWith("/login");
        WebSession again = new WebSession(port);
        assertThat(WebSession.location(again.signIn("van.an", first))).endsWith("/viec");
        assertThat(again.get("/thong-bao").body()).contains("Gỡ xác nhận hai bước");
        assertThat(database.sql(
                                "select count(*) from journal where subject = 'van.an' and action = 'Gỡ xác nhận hai bước'"
                                        + " and actor = 'quantri'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(events("Gỡ xác nhận hai bước: van.an")).isOne();
        administrator.postForm("/nhan-su/van.an", "/nhan-su/van.an/hai-buoc", Map.of());
        assertThat(administrator.get("/nhan-su/van.an").body()).contains("không bật xác nhận hai bước");
        assertThat(staffs).isNotEqualTo(administrators);
    }

    @Test
    @Order(7)
    void theOwnerMakesOtherCodesForPaperAndTurnsItOffWithACode() throws Exception {
        WebSession administrator = password();
        code(administrator, paper.get(5));

        assertThat(sent(administrator, "/ma-moi", "000000").body()).contains("Mã chưa đúng");
        assertThat(sent(administrator, "/ma-moi", now()).body()).contains("Mười mã");
        assertThat(sent(administrator, "/tat", paper.get(6)).body())
                .as("good no more")
                .contains("Mã chưa đúng");
        database.sql("delete from second_step_used").update();
        assertThat(sent(administrator, "/tat", now()).statusCode()).isEqualTo(302);

        assertThat(WebSession.location(administrator.get("/van-hanh")))
                .as("still a duty")
                .endsWith(PAGE);
        assertThat(WebSession.location(new WebSession(port).signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD)))
                .doesNotContain("/login");
    }

    private void turnOn(WebSession person) throws Exception {
        person.postForm(PAGE, PAGE + "/bat", Map.of());
        Matcher secret = SECRET.matcher(person.get(PAGE).body());
        assertThat(secret.find()).isTrue();
        telephone = secret.group(1).replace(" ", "");
        assertThat(sent(person, "/xac-nhan", "000000").body()).contains("Mã chưa đúng", "data:image/svg");
        paper = CODE.matcher(sent(person, "/xac-nhan", now()).body())
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    private static HttpResponse<String> sent(WebSession person, String action, String code) {
        return person.postForm(PAGE, PAGE + action, Map.of("code", code));
    }

    /** Somebody whose password was right. */
    private WebSession password() {
        WebSession person = new WebSession(port);
        assertThat(WebSession.location(person.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD)))
                .endsWith("/login/ma");
        return person;
    }

    private static String code(WebSession person, String code) {
        return WebSession.location(person.postForm("/login/ma", "/login/ma", Map.of("code", code)));
    }

    /** What the telephone shows. */
    private static String now() throws Exception {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(telephone), codes.getAlgorithm()), Instant.now());
    }

    private int events(String event, String account) {
        return database.sql("select coalesce(sum(times), 0) from security_event where event = ? and account = ?")
                .params(event, account)
                .query(Integer.class)
                .single();
    }

    private int events(String subject) {
        return database.sql("select count(*) from security_event where event = 'SECOND_STEP' and subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
