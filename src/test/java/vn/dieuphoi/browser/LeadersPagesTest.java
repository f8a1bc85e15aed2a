package vn.dieuphoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.rehearsal.TimeSteps;

/** The leaders' pages in a spring in which nobody acts: at a desk, on a phone, on paper, with few clicks; {@link EveryPageTest} looks at each of them. */
@Tag("long")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadersPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    HeldDirectives held;

    private Person person;

    @BeforeEach
    void sitDown() {
        steps.advanceTo(LocalDateTime.parse("2023-04-03T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
        person = Person.at(port);
        person.signIn("giamdoc", WebSession.PASSWORD);
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    /** The bars of the demonstration's clock and of the tour are no part of it. */
    @Test
    @Order(2)
    void thePictureIsOneScreenAndOneSheetOfPaper() throws IOException {
        page().setViewportSize(1366, 768);
        person.open("/bang");
        page().evaluate("() => document.querySelectorAll('form.clock, .tour').forEach(bar => bar.remove())");

        assertThat(((Number) page().evaluate("() => document.querySelector('.queues').getBoundingClientRect().bottom"))
                        .doubleValue())
                .isLessThanOrEqualTo(768);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try (PDDocument paper = Loader.loadPDF(
                page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(paper.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    @Order(3)
    void twelveAreUrgedByTwoClicksAndItIsTakenBackByAKey() {
        person.open("/bang");
        page().locator("tr:has(details) button[name=only]").first().click();
        page().locator(".held button[value=TAKE_BACK]").waitFor();
        page().waitForLoadState();

        assertThat(held.shown()).hasSize(1);
        assertThat(held.shown().get(0).count()).isGreaterThan(1);
        page().keyboard().press("Control+z");
        page().locator(".done-note").waitFor();
        assertThat(held.shown()).isEmpty();
    }

    /** They are no part of it here either. */
    @Test
    @Order(4)
    void theWeekIsOneSheetAndAnItemThreeScreens() throws IOException {
        page().setViewportSize(1366, 768);
        for (String item : List.of("/muc/2023-1", "/muc/2023-3.4")) {
            person.open(item);
            assertThat((int) page().evaluate("""
                            () => {
                              document.querySelectorAll('form.clock, .tour').forEach(bar => bar.remove());
                              return Math.ceil(document.documentElement.scrollHeight);
                            }""")).as(item).isLessThanOrEqualTo(3 * 768);
        }
        person.open("/bang/tuan");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try (PDDocument paper = Loader.loadPDF(page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        }
    }

    private Page page() {
        return person.page();
    }
}
