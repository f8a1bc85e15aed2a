package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.plan.reading.Typeset;

/** From a document nobody has seen to a checked draft, in an empty house, by pages only. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
class PlanReviewTest {

    /** What a person may have to confirm or correct. */
    /** The pages of a PDF are drawn beside. */
    private static final int PAGES_ARE_DRAWN = 30_000;

    private static final int MOST_ACTS = 45;

    private static final Path OWN = Path.of("src/test/resources/adoption/ke-hoach-90-ngay.txt");

    @LocalServerPort
    int port;

    @Autowired
    EngineClock clock;

    private Person person;
    private int acts;

    @BeforeEach
    void sitDown() {
        clock.standAt(
                LocalDateTime.of(2026, 8, 3, 9, 0).atZone(HoChiMinhTime.ZONE).toInstant());
        person = Person.at(port);
        person.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
    }

    @org.junit.jupiter.api.AfterEach
    void standUp() {
        assertThat(person.mishaps()).isEmpty();
        person.close();
    }

    @Test
    void aPlanAsPdfIsReviewedAndCheckedWithoutErrors() throws IOException {
        page().setViewportSize(1366, 900);
        hand("ke-hoach-90-ngay.pdf", Typeset.pdf(OWN));
        assertThat(page().locator("h1")).hasText("Rà soát Kế hoạch 118/KH-UBND");
        assertThat(page().locator("#state")).containsText("11 mục");
        assertThat(page().locator(".sheet rect.open").first()).isAttached();
        person.picture("ra-soat-1366");
        page().setViewportSize(390, 844);
        person.whole("ra-soat-390");
        page().setViewportSize(1366, 900);

        reviewAll();
        checked("118-kh-ubnd-2026");
    }

    @Test
    @Tag("long")
    void aPlanAsWordIsReviewedAndCheckedWithoutErrors() throws IOException {
        hand("ke-hoach-90-ngay.docx", Typeset.docx(OWN));
        assertThat(page().locator(".paper td.open").first()).isAttached();
        reviewAll();
        checked("118-kh-ubnd-2026");
        person.picture("ra-soat-word");
    }

    @Test
    void realPlansAreReviewedAndChecked() throws IOException {
        String folder = System.getProperty("DIEUPHOI_PLANS", System.getenv("DIEUPHOI_PLANS"));
        Assumptions.assumeTrue(
                folder != null && Files.isRegularFile(Path.of(folder, "hn-277-2026.pdf")), "no real plans");
        for (String name : new String[] {"hn-277-2026.pdf", "hn-277-2026.docx"}) {
            acts = 0;
            page().setViewportSize(1366, 900);
            hand(name, Files.readAllBytes(Path.of(folder, name)));
            assertThat(page().locator("#state")).containsText("33 mục");
            person.picture("ra-soat-that-" + name);
            reviewAll();
            person.whole("ra-soat-that-xong-" + name);
            checked("277-kh-ubnd-2026");
        }
    }

    private void hand(String name, byte[] content) {
        person.open("/ke-hoach/moi");
        page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        person.button("Đọc văn bản").click();
        page().waitForURL(Pattern.compile(".*/ke-hoach/nhap/\\d+.*"));
    }

    /** Unknown parties at once, then each place by Enter. */
    private void reviewAll() {
        Locator parties = page().locator(".all-parties");
        if (parties.count() > 0) {
            parties.locator("summary").click();
            person.button("Thêm các đơn vị đã chọn").click();
            acts++;
            assertThat(parties).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PAGES_ARE_DRAWN));
        }
        Locator left = page().locator(".listing .tabs a").first();
        while (!left.textContent().strip().equals("Cần xem 0")) {
            String before = left.textContent().strip();
            page().keyboard().press("Enter");
            acts++;
            assertThat(left).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PAGES_ARE_DRAWN));
            assertThat(acts).isLessThanOrEqualTo(MOST_ACTS);
        }
        assertThat(page().locator("#saved")).containsText("Đã lưu");
    }

    private void checked(String id) {
        page().locator(".plan-bar .act").click();
        assertThat(page().locator("h1")).containsText("Kiểm tra");
        assertThat(page().locator(".check-stops")).hasCount(0);
        person.whole("kiem-tra-" + id);
    }

    private Page page() {
        return person.page();
    }
}
