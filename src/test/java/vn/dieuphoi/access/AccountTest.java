package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** Sessions that stand in the database, and every way in which a password is set. */
@Tag("security")
@JourneyTest
class AccountTest {

    private static final String NEW = "mưa rơi trên sông Thái Bình";

    private static final String REFRESH = WebSession.ENGINE + "/filter?maxResults=50";

    private static final Pattern LINK = Pattern.compile("/mat-khau/[A-Za-z0-9_-]{43}");

    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IdentityService identity;

    @Test
    void aSessionStandsInTheDatabaseAndIsGoneWithTheLogout() {
        WebSession head = WebSession.signedIn(port, "ttra.truong");
        assertThat(sessionsOf("ttra.truong")).isOne();

        head.postForm("/tai-khoan", "/logout", Map.of());

        assertThat(sessionsOf("ttra.truong")).isZero();
    }

    @Test
    void whatAPageAsksByItselfKeepsNoSessionAliveAndWritesNothing() {
        WebSession head = WebSession.signedIn(port, "ttra.truong");
        lastUseWas("ttra.truong", "3 hours");
        String before = rows("ttra.truong");

        assertThat(head.get(REFRESH).statusCode()).isEqualTo(200);
        assertThat(head.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
        assertThat(head.get("/thong-bao/chua-doc").statusCode()).isEqualTo(200);
        assertThat(head.get("/api/han?ngay=2023-03-10").statusCode()).isEqualTo(200);
        assertThat(head.get("/api/clock").statusCode()).isEqualTo(200);
        assertThat(head.get("/viec?cua=toi&tu-dong=1").statusCode()).isEqualTo(200);
        head.postForm("/ke-hoach/nhap/1/o-day?muc=i1", Map.of(), "không phải");
        assertThat(rows("ttra.truong")).isEqualTo(before);

        assertThat(head.get("/").statusCode()).isEqualTo(200);
        assertThat(rows("ttra.truong")).isNotEqualTo(before);
    }

    @Test
    void anIdleSessionEndsAndSoDoesTheBusiestAfterHalfADay() {
        WebSession idle = WebSession.signedIn(port, "ttdvvl.truong");
        lastUseWas("ttdvvl.truong", "5 hours");
        assertThat(WebSession.location(idle.get("/"))).endsWith("/login");

        WebSession busy = WebSession.signedIn(port, "ttdvvl.truong");
        database.sql("update spring_session set creation_time = creation_time - 13 * 3600 * 1000"
                        + " where principal_name = 'ttdvvl.truong'")
                .update();
        assertThat(WebSession.location(busy.get("/"))).endsWith("/login");
        assertThat(sessionsOf("ttdvvl.truong")).isZero();
    }

    @Test
    void whatAnotherReleaseWroteSignsItsOwnerOutAndIsNoError() {
        WebSession head = WebSession.signedIn(port, "ttdvvl.cv1");
        database.sql(
                        "update spring_session_attributes set attribute_bytes = '\\xaced00057372000b6e6f742e612e436c617373'")
                .update();

        HttpResponse<String> page = head.get("/");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(WebSession.location(page)).endsWith("/login");
    }

    @Test
    void ownSessionsAreListedAndEnded() {
        WebSession desk = WebSession.signedIn(port, "ldvl.cv1");
        WebSession phone = WebSession.signedIn(port, "ldvl.cv1");
        WebSession stranger = WebSession.signedIn(port, "ldvl.cv2");
        assertThat(desk.get("/tai-khoan").body()).contains("(phiên này)", "Đăng xuất ở mọi nơi khác", "127.0.0.1");

        desk.postForm("/tai-khoan", "/tai-khoan/dang-xuat-moi-noi", Map.of());

        assertThat(WebSession.location(phone.get("/"))).endsWith("/login");
        assertThat(desk.get("/").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndTellsTheOwner() {
        WebSession here = WebSession.signedIn(port, "ttdvvl.cv2");
        WebSession elsewhere = WebSession.signedIn(port, "ttdvvl.cv2");

        assertThat(change(here, "sai", NEW, NEW).body()).contains("Mật khẩu hiện tại chưa đúng.");
        assertThat(change(here, WebSession.PASSWORD, "Password1234!", "Password1234!")
                        .body())
                .contains("nhiều người dùng");
        assertThat(change(here, WebSession.PASSWORD, NEW, NEW + "x").body()).contains("không giống nhau");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
        assertThat(change(here, WebSession.PASSWORD, NEW, NEW).statusCode()).isEqualTo(302);

        assertThat(here.get("/thong-bao").body()).contains("Mật khẩu của bạn đã được đổi");
        assertThat(WebSession.location(elsewhere.get("/"))).endsWith("/login");
        assertThat(WebSession.location(new WebSession(port).signIn("ttdvvl.cv2", WebSession.PASSWORD)))
                .endsWith("/login?error");
        assertThat(WebSession.location(new WebSession(port).signIn("ttdvvl.cv2", NEW)))
                .endsWith("/viec");
    }

    @Test
    void theEngineSetsNobodysPassword() {
        String body = "{\"password\":\"" + NEW + "\",\"authenticatedUserPassword\":\"" + WebSession.PASSWORD + "\"}";
        for (String person : new String[] {"gdnn.truong", "quantri"}) {
            WebSession session = WebSession.signedIn(port, person);

            HttpResponse<String> answer =
                    session.json("PUT", WebSession.ENGINE + "/user/" + person + "/credentials", body);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Tài khoản");
        }
    }

    @Test
    void aLinkSetsANewPasswordOnceAndALaterLinkReplacesIt() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        String first = link(administrator, "khtc.cv1");
        String second = link(administrator, "khtc.cv1");
        WebSession owner = WebSession.signedIn(port, "khtc.cv1");
        assertThat(owner.get("/thong-bao").body()).contains("đã lập liên kết đặt lại mật khẩu của bạn");

        WebSession anybody = new WebSession(port);
        assertThat(anybody.get(first).statusCode()).isEqualTo(404);
        assertThat(anybody.get(second).body()).contains("khtc.cv1");
        assertThat(set(anybody, second, "ngắn").body()).contains("ít nhất 12 ký tự");
        assertThat(WebSession.location(set(anybody, second, NEW))).endsWith("/login?moi");

        assertThat(anybody.get(second).statusCode()).isEqualTo(404);
        assertThat(WebSession.location(owner.get("/"))).endsWith("/login");
        assertThat(WebSession.location(anybody.signIn("khtc.cv1", NEW))).endsWith("/viec");
        assertThat(database.sql(
                                "select count(*) from journal where subject = 'khtc.cv1' and action like 'Lập liên kết%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anOldLinkIsGoodNoMore() {
        String link = link(WebSession.signedIn(port, "quantri"), "khtc.cv2");
        database.sql("update password_link set ends_at = clock_timestamp() where account = 'khtc.cv2'")
                .update();

        assertThat(new WebSession(port).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aFirstPasswordIsChangedBeforeAnythingElse() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        administrator.postForm(
                "/nhan-su",
                "/nhan-su",
                Map.of(
                        "id", "gdnn.cv9",
                        "name", "Đỗ Thị An",
                        "party", "GDNN",
                        "role", "STAFF",
                        "position", "Chuyên viên",
                        "email", "an@example.vn"));
        Matcher shown = CODE.matcher(administrator.get("/nhan-su").body());
        assertThat(shown.find()).isTrue();
        String password = shown.group(1);
        WebSession person = new WebSession(port);
        person.signIn("gdnn.cv9", password);

        assertThat(WebSession.location(person.get("/muc/2023-3.4"))).endsWith("/tai-khoan");
        assertThat(person.get(REFRESH).statusCode()).isEqualTo(403);
        assertThat(person.get("/tai-khoan").body()).contains("do người khác cấp");
        assertThat(change(person, password, password, password).body()).contains("phải khác");
        assertThat(change(person, password, NEW, NEW).statusCode()).isEqualTo(302);
        assertThat(person.get("/").statusCode()).isEqualTo(200);
        assertThat(person.get(REFRESH).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsNobodysIsNotLetIn() {
        User shadow = identity.newUser("bong.toi");
        shadow.setPassword(WebSession.PASSWORD);
        identity.saveUser(shadow);
        identity.createMembership("bong.toi", Role.ADMINISTRATORS);

        assertThat(WebSession.location(new WebSession(port).signIn("bong.toi", WebSession.PASSWORD)))
                .endsWith("/login?error");
        identity.deleteUser("bong.toi");
    }

    @Test
    void theOwnerIsToldOfGuessingOnceADay() {
        database.sql("insert into login_failure (account, address, failures, last_at)"
                        + " values ('gdnn.cv2', '', 14, now() - interval '2 minutes')")
                .update();
        new WebSession(port).signIn("gdnn.cv2", "sai");
        database.sql("update login_failure set last_at = now() - interval '2 minutes'")
                .update();
        new WebSession(port).signIn("gdnn.cv2", "sai nữa");

        assertThat(database.sql("select count(*) from message where person = 'gdnn.cv2' and kind = 'ACCOUNT'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theDemonstrationHasNoSecondStep() {
        WebSession person = WebSession.signedIn(port, "ldvl.cv2");

        assertThat(person.get("/tai-khoan/hai-buoc").body()).contains("Bản trình diễn không có");
        person.postForm("/tai-khoan", "/tai-khoan/hai-buoc/bat", Map.of());
        assertThat(person.get("/tai-khoan/hai-buoc").body()).contains("chưa cho bật");
        assertThat(WebSession.location(new WebSession(port).get("/oauth2/authorization/sso")))
                .as("no provider without its setting")
                .endsWith("/login");
        assertThat(new WebSession(port).get("/login").body()).doesNotContain("/oauth2/");
    }

    private HttpResponse<String> change(WebSession session, String before, String wanted, String again) {
        return session.postForm(
                "/tai-khoan", "/tai-khoan/mat-khau", Map.of("before", before, "wanted", wanted, "again", again));
    }

    private static HttpResponse<String> set(WebSession anybody, String link, String password) {
        return anybody.postForm(link, link, Map.of("wanted", password, "again", password));
    }

    private static String link(WebSession administrator, String person) {
        HttpResponse<String> page =
                administrator.postForm("/nhan-su/" + person, "/nhan-su/" + person + "/mat-khau", new HashMap<>());
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private int sessionsOf(String person) {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private void lastUseWas(String person, String ago) {
        database.sql(
                        "update spring_session set last_access_time = last_access_time"
                                + " - extract(epoch from ?::interval) * 1000,"
                                + " expiry_time = expiry_time - extract(epoch from ?::interval) * 1000 where principal_name = ?")
                .params(ago, ago, person)
                .update();
    }

    /** All rows of a person's sessions with the transactions that wrote them. */
    private String rows(String person) {
        return database.sql(
                        "select string_agg(s.xmin || ' ' || s.last_access_time || ' ' || coalesce(a.xmin::text, ''), ',' order by a.attribute_name)"
                                + " from spring_session s left join spring_session_attributes a on a.session_primary_id = s.primary_id"
                                + " where principal_name = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
