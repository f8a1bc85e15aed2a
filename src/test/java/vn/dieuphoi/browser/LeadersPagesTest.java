package vn.dieuphoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

/** The leaders' pages in a spring in which nobody acts: at a desk, on a phone, in the dark, on paper, with few clicks. */
@Tag("long")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadersPagesTest {

    private static final int PHONE = 390;

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

    @Test
    @Order(1)
    void noPageHasAFaultOfAccessAtEitherWidthInLightAndDark() {
        for (String path : paths()) {
            for (int width : List.of(1366, PHONE)) {
                page().setViewportSize(width, 768);
                for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    person.open(path);
                    assertThat(faults()).as("%s %d %s", path, width, colours).isEmpty();
                }
                assertThat((int) page().evaluate("() => document.documentElement.scrollWidth"))
                        .as("%s %d", path, width)
                        .isLessThanOrEqualTo(width);
            }
        }
        assertThat(person.mishaps()).isEmpty();
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

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "/bang", "/bang?gom=office", "/bang/tuan", "/bang/viec?loai=LATE", "/bang/muc", "/bang/so-chi-dao"));
        person.open("/bang");
        String notice = page().locator("a[href*='/bang/phieu']").first().getAttribute("href");
        paths.add(notice + "&loai=STOP");
        String ofRequest =
                page().locator("a[href*='/bang/phieu'][href*='%3E']").first().getAttribute("href");
        paths.add(ofRequest.replace("/bang/phieu", "/bang/rut"));
        return paths;
    }

    private List<String> faults() {
        return new AxeBuilder(page())
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    private Page page() {
        return person.page();
    }
}
