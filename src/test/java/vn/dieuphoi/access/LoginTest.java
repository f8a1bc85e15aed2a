package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.PersonnelDesk;
import vn.dieuphoi.office.account.PasswordDuty;
import vn.dieuphoi.office.file.PersonEntry;

@Tag("security")
@JourneyTest
class LoginTest {

    private static final String FILTERS = WebSession.ENGINE + "/filter?maxResults=50";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private PersonnelDesk personnel;

    @Autowired
    private PasswordDuty duty;

    @Autowired
    private JdbcClient database;

    @Autowired
    private FilterChainProxy filters;

    @Test
    void aStrangerIsSentToTheLoginPage() {
        HttpResponse<String> page = new WebSession(port).get("/camunda/app/tasklist/default/");
        HttpResponse<String> call = new WebSession(port).get(FILTERS);

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(WebSession.location(page)).endsWith("/login");
        assertThat(call.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?error",
                "/muc/2023-3.4",
                "/camunda/app/tasklist/default/",
                "/camunda/api/admin/auth/user/default",
                "/tra-loi/khong-co",
                "/actuator/health",
                "/no-such-page"
            })
    void nobodyHasASessionBeforeTheLogin(String path) {
        HttpResponse<String> answer = new WebSession(port).get(path);

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("DIEUPHOI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\0\0\0", "abc\0def", "00000000-0000-0000-0000-000000000000", "' or 1=1"})
    void whatIsNoSessionOfOursIsNone(String id) {
        String cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        WebSession stranger = new WebSession(port).withCookie("DIEUPHOI", cookie);

        assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/").statusCode()).isEqualTo(302);
        assertThat(stranger.get(FILTERS).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoAddressLeadsHomeAfterTheLogin() {
        String address = Base64.getEncoder().encodeToString("/muc\r\nX-Evil: 1".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                new WebSession(port).withCookie("REDIRECT_URI", address).signIn("gdnn.truong", WebSession.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(WebSession.location(answer)).endsWith("/");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    /** A neighbour's site under the same domain can leave cookies here. */
    @ParameterizedTest
    @ValueSource(strings = {"https://ke-xau.example/viec", "//ke-xau.example/viec", "http://127.0.0.1:9/viec"})
    void noOtherSiteComesAfterTheLogin(String elsewhere) {
        String address = Base64.getEncoder().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                new WebSession(port).withCookie("REDIRECT_URI", address).signIn("gdnn.truong", WebSession.PASSWORD);

        URI own = URI.create("http://127.0.0.1:" + port);
        assertThat(own.resolve(WebSession.location(answer)).getAuthority()).isEqualTo(own.getAuthority());
    }

    @Test
    void anAddressWithVietnameseLettersIsFollowedToo() {
        String address = Base64.getEncoder().encodeToString("/chi-tieu/Mới 1".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                new WebSession(port).withCookie("REDIRECT_URI", address).signIn("gdnn.truong", WebSession.PASSWORD);

        assertThat(WebSession.location(answer)).endsWith("/chi-tieu/M%E1%BB%9Bi%201");
    }

    @Test
    void thePageThatWasAskedForComesAfterTheLogin() {
        WebSession head = new WebSession(port);
        head.get("/de-nghi/tra-loi?ma=2023-3.4%3EKHTC");

        HttpResponse<String> answer = head.signIn("gdnn.truong", WebSession.PASSWORD);

        assertThat(WebSession.location(answer)).endsWith("/de-nghi/tra-loi?ma=2023-3.4%3EKHTC");
    }

    @Test
    void aWrongPasswordIsAnsweredInVietnamese() {
        WebSession stranger = new WebSession(port);

        HttpResponse<String> answer = stranger.signIn("gdnn.cv2", "sai mật khẩu");

        assertThat(WebSession.location(answer)).endsWith("/login?error");
        assertThat(stranger.get("/login?error").body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789ABCDEF0123456789ABCDEF"})
    void aCallOfTheEngineWithoutItsTokenIsRefusedAndEndsNothing(String token) {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer = head.engineCallWith(token, "/filter/x/count", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("hãy mở lại trang").doesNotContain("CSRF");
        assertThat(head.get("/viec").statusCode()).isEqualTo(200);
        assertThat(head.get(FILTERS).statusCode()).isEqualTo(200);
    }

    @Test
    void oneLoginOpensTasklistAndOneLogoutClosesIt() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        assertThat(head.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"gdnn.truong\"")
                .contains("tasklist")
                .doesNotContain("cockpit");

        HttpResponse<String> out = head.json("POST", "/camunda/api/admin/auth/user/default/logout", "{}");

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(head.get(FILTERS).statusCode()).isEqualTo(401);
        assertThat(WebSession.location(head.get("/"))).endsWith("/login");
    }

    @Test
    void theLogoutOfOurPagesClosesTasklistToo() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        head.postForm("/login", "/logout", Map.of());

        assertThat(head.get(FILTERS).statusCode()).isEqualTo(401);
    }

    @Test
    void aRemovedPersonIsOutAtTheNextClick() {
        WebSession session = signedIn("khach", account("khach", PersonRole.STAFF));
        assertThat(session.get(FILTERS).statusCode()).isEqualTo(200);

        identity.deleteUser("khach");

        assertThat(session.get(FILTERS).statusCode()).isEqualTo(401);
        assertThat(WebSession.location(session.get("/"))).endsWith("/login");
    }

    @Test
    void aChangedMembershipCountsAtOnce() {
        WebSession session = signedIn("khach2", account("khach2", PersonRole.ADMIN));
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

        identity.deleteMembership("khach2", Role.ADMINISTRATORS);

        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    /** Opens an account and returns its password. */
    private String account(String id, PersonRole role) {
        String password = personnel.add(
                new PersonEntry(id, "Khách " + id, new PartyCode("GDNN"), role, "Chuyên viên", id + "@example.vn"),
                Actor.of("quantri"));
        duty.done(id);
        return password;
    }

    private WebSession signedIn(String id, String password) {
        WebSession session = new WebSession(port);
        session.signIn(id, password);
        session.get("/camunda/app/tasklist/default/");
        return session;
    }

    @Test
    void guessingIsSlowedDownAndLocksNobodyOut() {
        WebSession guesser = new WebSession(port);
        List<String> answers = IntStream.range(0, 12)
                .mapToObj(guess -> WebSession.location(guesser.signIn("ttra.cv2", "sai " + guess)))
                .toList();

        // However long the tries took on a busy machine.
        database.sql("update login_failure set last_at = now() where account = 'ttra.cv2'")
                .update();
        HttpResponse<String> refused = guesser.signIn("ttra.cv2", WebSession.PASSWORD);

        assertThat(answers).anyMatch(answer -> answer.endsWith("/login?error=wait"));
        assertThat(WebSession.location(refused)).endsWith("/login?error=wait");
        assertThat(guesser.get("/login?error=wait").body()).contains("nhiều nhất một phút");
        database.sql("update login_failure set last_at = last_at - interval '61 seconds'")
                .update();
        assertThat(WebSession.location(guesser.signIn("ttra.cv2", WebSession.PASSWORD)))
                .endsWith("/viec");
    }

    /** Everybody in an office may ask from one address. */
    @Test
    void whoGuessesFromTheOwnersAddressDoesNotKeepTheOwnersBrowserWaiting() {
        WebSession own = new WebSession(port);
        own.signIn("ldvl.cv1", WebSession.PASSWORD);
        own.postForm("/viec", "/logout", Map.of());
        List<String> answers = IntStream.range(0, 24)
                .mapToObj(guess -> WebSession.location(new WebSession(port).signIn("ldvl.cv1", "sai " + guess)))
                .toList();
        database.sql("update login_failure set last_at = now() where account = 'ldvl.cv1'")
                .update();

        assertThat(answers).anyMatch(answer -> answer.endsWith("/login?error=wait"));
        assertThat(WebSession.location(new WebSession(port).signIn("ldvl.cv1", WebSession.PASSWORD)))
                .endsWith("/login?error=wait");
        assertThat(WebSession.location(own.signIn("ldvl.cv1", WebSession.PASSWORD)))
                .doesNotContain("/login");
    }

    /** A cookie that was made for one account says nothing about another. */
    @Test
    void aBrowserIsKnownForItsOwnPeopleOnly() {
        WebSession guesser = new WebSession(port);
        guesser.signIn("ttra.cv1", WebSession.PASSWORD);
        guesser.postForm("/viec", "/logout", Map.of());
        IntStream.range(0, 6).forEach(guess -> guesser.signIn("ldvl.cv2", "sai " + guess));

        assertThat(database.sql("select address from login_failure where account = 'ldvl.cv2'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(""));
    }

    @Test
    void theOwnerComesInAtOnceWhereTheyCameInBefore() {
        WebSession.signedIn(port, "ttra.cv1");
        database.sql(
                        "insert into login_failure (account, address, failures, last_at) values ('ttra.cv1', '', 500, now())")
                .update();

        assertThat(WebSession.location(new WebSession(port).signIn("ttra.cv1", WebSession.PASSWORD)))
                .doesNotContain("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/count",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/deployment",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/actuator/env",
                "/no-such-page"
            })
    void anOfficeIsRefusedWhateverIsNotListed(String path) {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        assertThat(head.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorReachesCockpitAndAdminButNotTheSetup() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        assertThat(administrator.get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/camunda/app/admin/default/").statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .json("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageTellsTheBrowserWhatIsAllowed() {
        HttpResponse<String> page = new WebSession(port).get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("camera=()").contains("geolocation=()"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void scriptsAndStylesTravelCompressed() throws Exception {
        HttpRequest script = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/css/dieu-phoi.css"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(script, BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .hasSizeGreaterThan(3 * answer.body().length);
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        request.setServletPath("/login");
        request.setSecure(true);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        filters.doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        WebSession session = new WebSession(port);

        HttpResponse<String> answer =
                session.json("POST", "/login?username=gdnn.truong&password=" + WebSession.PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
