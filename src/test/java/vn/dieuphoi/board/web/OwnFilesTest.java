package vn.dieuphoi.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.DigestUtils;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

@JourneyTest
class OwnFilesTest {

    private static final Pattern OURS = Pattern.compile("(?:href|src)=\"(/(?:css|js)/[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void everyPageNamesThemByWhatIsInThem() throws IOException {
        requireNamed(new WebSession(port), "/login", "/tra-loi/" + "a".repeat(43), "/mat-khau/" + "a".repeat(43));
        requireNamed(
                WebSession.signedIn(port, "gdnn.truong"), "/", "/ket-qua", "/tai-khoan", "/van-hanh", "/muc/khong-co");
    }

    private static void requireNamed(WebSession person, String... pages) throws IOException {
        for (String page : pages) {
            List<String> names = OURS.matcher(person.page(page).body())
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(names).as(page).isNotEmpty();
            for (String name : names) {
                Path plain = Path.of("src/main/resources/static" + name.replaceFirst("-[0-9a-f]{32}\\.", "."));
                assertThat(name).contains("-" + DigestUtils.md5DigestAsHex(Files.readAllBytes(plain)) + ".");
                HttpResponse<String> file = person.get(name);
                assertThat(file.statusCode()).as(name).isEqualTo(200);
                assertThat(file.body()).isEqualTo(Files.readString(plain));
                assertThat(header(file, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            }
        }
    }

    @Test
    void underThePlainNameABrowserAsksAgain() throws IOException {
        WebSession stranger = new WebSession(port);

        HttpResponse<String> file = stranger.get("/css/login.css");

        assertThat(header(file, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(header(file, "ETag")).startsWith("W/\"");
        assertThat(stranger.getIfNoneMatch("/css/login.css", header(file, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theFileOfAnotherReleaseIsGivenAsOursIsButNotForGood() {
        WebSession stranger = new WebSession(port);

        HttpResponse<String> file = stranger.get("/css/login-" + "0".repeat(32) + ".css");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(stranger.get("/css/login.css").body());
        assertThat(header(file, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(stranger.get("/css/khong-co-" + "0".repeat(32) + ".css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInGetsNoOtherScript() {
        WebSession stranger = new WebSession(port);

        assertThat(Stream.of("/js/page.js", "/js/page-" + "0".repeat(32) + ".js")
                        .map(stranger::get)
                        .map(HttpResponse::statusCode))
                .containsOnly(302);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
