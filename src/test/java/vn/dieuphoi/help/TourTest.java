package vn.dieuphoi.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** Each role has a short tour of pages that are open to it; it is skipped once and begun again from the help. */
@JourneyTest
class TourTest {

    private static final String TOUR = "/tro-giup/gioi-thieu";

    @LocalServerPort
    int port;

    @Test
    void everyStepOfEveryRoleIsAPageThatOpensForIt() {
        Map.of(
                        Tour.ADMINISTRATOR, "quantri",
                        Tour.LEADERSHIP, "giamdoc",
                        Tour.STANDING_OFFICE, "gdnn.truong",
                        Tour.HEAD, "khtc.truong",
                        Tour.STAFF, "ldvl.cv1",
                        Tour.CLERK, "vanthu",
                        Tour.PARTNER, "stttt")
                .forEach((tour, person) -> {
                    WebSession session = WebSession.signedIn(port, person);
                    for (int i = 0; i < tour.steps().size(); i++) {
                        TourStep step = tour.steps().get(i);
                        var sent = session.postForm("/viec", TOUR, Map.of("buoc", String.valueOf(i)));
                        assertThat(sent.headers().firstValue("Location").orElse(""))
                                .as(person)
                                .endsWith(step.path());
                        assertThat(session.get(step.path()).body())
                                .as(person + " " + step.path())
                                .contains((i + 1) + "/" + tour.steps().size() + " · " + step.heading());
                    }
                });
    }

    @Test
    void skippedItIsNotOfferedAgainAndTheHelpBeginsItAnew() {
        WebSession session = WebSession.signedIn(port, "khtc.cv1");
        assertThat(session.get("/viec").body()).contains("Lần đầu ở đây?");
        assertThat(session.get("/thong-bao").body()).doesNotContain("class=\"tour\"");

        session.postForm("/viec", TOUR + "/thoi", Map.of());

        assertThat(session.get("/viec").body()).doesNotContain("class=\"tour\"");
        assertThat(WebSession.signedIn(port, "khtc.cv1").get("/").body()).doesNotContain("class=\"tour\"");
        assertThat(session.get("/tro-giup").body()).contains("Xem lại giới thiệu nhanh");
        session.postForm("/tro-giup", TOUR, Map.of("buoc", "0"));
        assertThat(session.get("/viec").body()).contains("1/4 · Việc");
    }
}
