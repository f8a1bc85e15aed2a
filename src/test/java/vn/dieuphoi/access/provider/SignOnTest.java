package vn.dieuphoi.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.StartRefused;

/** A provider of its own: who comes in by it, who does not, what it may change, and what happens when it is away. */
@Tag("security")
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignOnTest extends OtherHouses {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String GROUPS = "/to-chuc/nhom-dang-nhap";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void provider() {
        PROVIDER.serves(here(""));
        PROVIDER.knows("hang", Map.of("preferred_username", "GDNN.cv1", "groups", List.of("phong-gdnn", "moi-nguoi")));
        PROVIDER.knows(
                "binh", Map.of("preferred_username", "binh.nguyen", "email", "b@co-quan.vn", "email_verified", true));
        PROVIDER.knows("tu-ghi", Map.of("preferred_username", "la", "email", "b@co-quan.vn", "email_verified", false));
        PROVIDER.knows("trung", Map.of("preferred_username", "trung@co-quan.vn"));
        PROVIDER.knows("nghi", Map.of("preferred_username", "gdnn.cv2"));
        PROVIDER.knows("khong-ten", Map.of("email", "b@co-quan.vn", "email_verified", true));
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    @Order(1)
    void somebodyIsMatchedByTheAccountAndGoesOnWhereTheyWantedTo() {
        Browser browser = new Browser();
        assertThat(browser.open(here("/login")).body()).contains("Đăng nhập bằng tài khoản cơ quan");
        browser.open(here("/thong-bao"));
        String asked = browser.firstStep();
        assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");

        HttpResponse<String> page = browser.signIn("hang");

        assertThat(page.uri().getPath()).isEqualTo("/thong-bao");
        assertThat(browser.open(here("/tai-khoan")).body()).contains("gdnn.cv1", "(phiên này)");
        assertThat(database.sql("select max_inactive_interval from spring_session where principal_name = 'gdnn.cv1'")
                        .query(Integer.class)
                        .list())
                .containsExactly(4 * 3600);
        assertThat(events("LOGIN", "gdnn.cv1")).isOne();
    }

    @Test
    @Order(2)
    void orByAMailAddressThatTheProviderHasLookedAt() {
        database.sql("update person set email = 'B@co-quan.vn' where id = 'khtc.truong'")
                .update();

        assertThat(new Browser().signIn("binh").uri().getPath()).isEqualTo("/viec");
        assertThat(events("LOGIN", "khtc.truong")).isOne();
        refused("tu-ghi", "unknown", "chưa có tài khoản");
    }

    @Test
    @Order(3)
    void whoeverIsUnknownOrSeveralOrHasLeftReadsWhatToDoAndNobodyIsCreated() {
        long before = count("select count(*) from act_id_user");
        database.sql("update person set email = 'trung@co-quan.vn' where id in ('gdnn.truong', 'ldvl.truong')")
                .update();
        database.sql("update person set left_on = '2023-01-01' where id = 'gdnn.cv2'")
                .update();

        refused("nguoi-la", "broken", "báo quản trị");
        refused("khong-ten", "broken", "báo quản trị");
        PROVIDER.knows("nguoi-la", Map.of("preferred_username", "nguoi.la"));
        refused("nguoi-la", "unknown", "trang Nhân sự");
        refused("trung", "several", "nhiều tài khoản");
        refused("nghi", "left", "đã nghỉ");
        database.sql("update person set left_on = null where id = 'gdnn.cv2'").update();

        assertThat(count("select count(*) from act_id_user")).isEqualTo(before);
        assertThat(database.sql("select subject from security_event where event = 'FAILURE' order by id")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("nguoi.la"));
    }

    @Test
    @Order(4)
    void anAnswerOfAnotherBrowserOrAnotherTimeIsWorthNothing() {
        Browser victim = new Browser();
        victim.firstStep();
        Browser attacker = new Browser();
        String answer = attacker.answer("hang");

        assertThat(victim.open(answer).uri().getQuery()).isEqualTo("error=stale");
        assertThat(attacker.open(answer.replaceAll("state=[^&]+", "state=doan"))
                        .uri()
                        .getQuery())
                .isEqualTo("error=stale");
        assertThat(attacker.open(answer).uri().getPath()).isEqualTo("/viec");
        assertThat(attacker.open(answer).uri().getQuery()).as("used up").isEqualTo("error=stale");
        assertThat(victim.open(here("/viec")).uri().getPath()).isEqualTo("/login");
        assertThat(new Browser().open(here("/login?error=stale")).body()).contains("bấm lại");
        assertThat(new Browser()
                        .open(here("/login/oauth2/code/sso?error=access_denied&state=x"))
                        .uri()
                        .getQuery())
                .isEqualTo("error=stale");
        assertThat(new Browser().open(here("/oauth2/authorization/khac")).uri().getPath())
                .isEqualTo("/login");
    }

    @Test
    @Order(5)
    void theLogoutEndsTheProvidersSessionToo() {
        Browser browser = new Browser();
        browser.signIn("hang");

        HttpResponse<String> out = browser.post(here("/viec"), here("/logout"), Map.of());

        assertThat(out.uri().getPath()).isEqualTo("/login");
        assertThat(browser.open(here("/viec")).uri().getPath()).isEqualTo("/login");
        assertThat(browser.open(here(IdentityProvider.ENTRY)).uri().toString())
                .as("asked for the password again")
                .startsWith(PROVIDER.issuer() + "/login");
        assertThat(events("LOGOUT", "gdnn.cv1")).isOne();
    }

    @Test
    @Order(6)
    void aPasswordOfOursThatMustBeChangedKeepsNobodyWhoCameByTheProvider() {
        database.sql("insert into password_due (account) values ('gdnn.cv1')").update();

        Browser browser = new Browser();
        assertThat(browser.signIn("hang").uri().getPath()).isEqualTo("/viec");
        browser.post(here("/login"), here("/login"), Map.of("username", "gdnn.cv1", "password", WebSession.PASSWORD));
        assertThat(browser.open(here("/viec")).uri().getPath())
                .as("in the same browser by the form")
                .isEqualTo("/tai-khoan");
        database.sql("delete from password_due where account = 'gdnn.cv1'").update();
    }

    @Test
    @Order(7)
    void groupsProposeAndGiveNothingByThemselves() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(administrator.get(GROUPS).body()).contains("phong-gdnn", "Không ai khác");
        group(administrator, "MOI-NGUOI", "KHTC", "");
        group(administrator, "truong-phong", "", "HEAD");
        Browser browser = new Browser();
        browser.signIn("hang");

        assertThat(office("gdnn.cv1")).isEqualTo("GDNN");
        String page = administrator.get(GROUPS).body();
        assertThat(page).contains("gdnn.cv1", "value=\"KHTC\"");
        assertThat(take(administrator, "gdnn.cv1", "LDVL", "STAFF")).contains("không còn như đã hiện");
        assertThat(take(administrator, "gdnn.cv1", "KHTC", "STAFF")).contains("Đã sửa đơn vị");
        assertThat(office("gdnn.cv1")).isEqualTo("KHTC");
        assertThat(count("select count(*) from journal where subject = 'gdnn.cv1' and reason like 'theo nhóm%'"))
                .isOne();
        assertThat(administrator.get(GROUPS).body()).contains("Không ai khác");

        group(administrator, "phong-gdnn", "GDNN", "");
        assertThat(administrator.get(GROUPS).body())
                .as("one of two is so already")
                .contains("Không ai khác");
        database.sql("update person set party_code = 'LDVL' where id = 'gdnn.cv1'")
                .update();
        assertThat(administrator.get(GROUPS).body()).contains("nhiều đơn vị");
        assertThat(take(administrator, "gdnn.cv1", "LDVL", "STAFF")).contains("nhiều đơn vị");
    }

    @Test
    @Order(8)
    void whatAGroupCannotStandForIsRefusedWithWhatWasTyped() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        assertThat(group(administrator, "quan-tri", "", "ADMIN")).contains("Quyền quản trị không", "quan-tri");
        assertThat(group(administrator, "", "GDNN", "")).contains("Hãy ghi tên nhóm");
        assertThat(group(administrator, "x", "", "")).contains("Hãy chọn đơn vị");
        assertThat(group(administrator, "x", "KHONGCO", "")).contains("KHONGCO");
        assertThat(group(administrator, "x", "gì đó", "")).contains("gì đó", "Không có đơn vị");
        assertThat(group(administrator, "moi-NGUOI", "GDNN", "")).contains("đã có trong bảng");
        administrator.postForm(GROUPS, GROUPS + "/bo", Map.of("name", "MOI-NGUOI"));
        assertThat(count("select count(*) from group_meaning where name = 'MOI-NGUOI'"))
                .isZero();
    }

    @Test
    @Order(10)
    void whenItIsAwayTheFormIsThereAndASentence() {
        Browser browser = new Browser();
        String answer = browser.answer("hang");
        PROVIDER.stop();

        assertThat(browser.open(answer).uri().getQuery()).isEqualTo("error=provider");
        assertThat(browser.open(here("/login?error=provider")).body()).contains("không trả lời");
        assertThat(WebSession.location(new WebSession(port).signIn("gdnn.cv1", WebSession.PASSWORD)))
                .endsWith("/viec");
    }

    @Test
    @Order(9)
    void oneThatNeverAnsweredIsAskedOnceAndTheOthersAreToldAtOnce() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            IdentityProvider never = provider("http://localhost:" + silent.getLocalPort(), "bí mật");
            assertThatThrownBy(never::registration).isInstanceOf(ProviderAway.class);
            long before = System.nanoTime();
            assertThatThrownBy(never::registration).hasMessageContaining("a moment ago");
            assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
        }
        assertThatThrownBy(() -> provider("http://dang-nhap.so.vn", "bí mật")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> provider("https://dang-nhap.so.vn", "")).isInstanceOf(StartRefused.class);
    }

    private static IdentityProvider provider(String issuer, String secret) {
        return new IdentityProvider(issuer, "dieu-phoi", secret, Set.of("openid"), "Đăng nhập");
    }

    private void refused(String person, String code, String words) {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.signIn(person);
        assertThat(page.uri().getQuery()).as(person).isEqualTo("error=" + code);
        assertThat(page.body()).contains(words);
        assertThat(browser.open(here("/viec")).uri().getPath()).isEqualTo("/login");
    }

    private static String group(WebSession administrator, String name, String office, String role) {
        HttpResponse<String> answer =
                administrator.postForm(GROUPS, GROUPS, Map.of("name", name, "office", office, "role", role));
        assertThat(answer.statusCode()).isIn(200, 302);
        return answer.body();
    }

    private static String take(WebSession administrator, String account, String office, String role) {
        administrator.postForm(GROUPS, GROUPS + "/nhan", Map.of("account", account, "office", office, "role", role));
        return administrator.get(GROUPS).body();
    }

    private String office(String person) {
        return database.sql("select party_code from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private long events(String event, String account) {
        return database.sql("select count(*) from security_event where event = ? and account = ?")
                .params(event, account)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Goes from one house to the other as a browser does, with its cookies. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient follows = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.ALWAYS)
                .build();
        private final HttpClient stops =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> open(String address) {
            return send(follows, HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        }

        /** Where the button leads. */
        String firstStep() {
            return WebSession.location(send(stops, HttpRequest.newBuilder(URI.create(here(IdentityProvider.ENTRY)))));
        }

        HttpResponse<String> signIn(String person) {
            HttpResponse<String> form = open(here(IdentityProvider.ENTRY));
            return send(follows, filledIn(form, person));
        }

        /** Signs in there and tells where the provider would send the browser. */
        String answer(String person) {
            HttpResponse<String> form = open(here(IdentityProvider.ENTRY));
            String next = WebSession.location(send(stops, filledIn(form, person)));
            return WebSession.location(
                    send(stops, HttpRequest.newBuilder(URI.create(next)).header("Accept", "text/html")));
        }

        private HttpRequest.Builder filledIn(HttpResponse<String> form, String person) {
            return sent(
                    PROVIDER.issuer() + "/login",
                    Map.of("username", person, "password", HouseProvider.PASSWORD, "_csrf", token(form)));
        }

        HttpResponse<String> post(String page, String address, Map<String, String> fields) {
            Map<String, String> all = new HashMap<>(fields);
            all.put("_csrf", token(open(page)));
            return send(follows, sent(address, all));
        }

        private String token(HttpResponse<String> page) {
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).as(page.uri() + ": " + page.body()).isTrue();
            return token.group(1);
        }

        private HttpRequest.Builder sent(String address, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(body));
        }

        private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
