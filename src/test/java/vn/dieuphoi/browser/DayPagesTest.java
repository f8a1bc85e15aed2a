package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What stands around the list of the day, in a browser at a desk and on a phone. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class DayPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    private Person person;

    @BeforeEach
    void sitDown() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 15)));
        person = Person.at(port);
        person.signIn("gdnn.truong", WebSession.PASSWORD);
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    @Test
    @Order(1)
    void theReportsOfAllItemsAreReadAndHandedInOnOneSheet() {
        person.open("/viec");
        page().locator(".row.many .act", having("Mở cả")).first().waitFor();
        page().locator(".row.many", having("Viết báo cáo quý I/2023"))
                .locator(".act")
                .click();
        Locator rows = page().locator(".report-row");
        int all = rows.count();
        assertThat(all).isGreaterThan(1);
        look("viec-reports");
        rows.first().locator("textarea").first().fill("");
        person.button("Chọn tất cả").click();
        page().locator("#send").click();

        assertThat(page().locator(".refused").first()).containsText("Còn 1 báo cáo cần xem lại");
        assertThat(page().locator(".report-row")).hasCount(1);
        page().locator(".report-row textarea").first().fill("Chưa phát sinh.");
        page().locator("#send").click();
        assertThat(page().locator(".done-note")).hasText("Đã gửi 1 báo cáo.");
    }

    @Test
    @Order(2)
    void aColleagueIsNamedByKeyboardAndTheViewIsKept() {
        person.open("/viec");
        page().locator(".row:not(.many) .what > a").first().click();
        page().locator("#task[data-ready]").waitFor();
        Locator field = page().locator(".talk textarea");
        field.click();
        page().keyboard().type("Nhờ @");
        Locator offered = page().locator(".talk [role=option]");
        assertThat(offered.first()).isVisible();
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");
        page().keyboard().type("gọi lại trước 10 giờ.");
        look("viec-talk");
        person.button("Gửi trao đổi").click();
        assertThat(page().locator(".talk .named").first()).containsText("@");
        look("viec-talk-said");

        person.open("/viec?cua=phong&sap=muc");
        page().locator(".views summary").click();
        page().getByLabel("đặt tên là").fill("Cả phòng, theo mục");
        look("viec-views");
        page().locator(".views .keep button").click();
        assertThat(page().locator(".done-note")).containsText("Đã lưu cách xem");
        assertThat(page()).hasURL(java.util.regex.Pattern.compile("cua=phong.*sap=muc"));
    }

    @Test
    @Order(3)
    void theCalendarGivesAnAddressOnce() {
        person.open("/viec/lich");
        page().getByLabel("Tên lịch").fill("Điện thoại");
        person.button("Tạo địa chỉ").click();
        assertThat(page().locator("#feed-address")).hasValue(java.util.regex.Pattern.compile(".*/lich-rieng/.*ics"));
        look("viec-lich-made");
        page().reload();
        assertThat(page().locator("#feed-address")).hasCount(0);
    }

    @Test
    @Order(4)
    void whoHasNotAnsweredIsOneClickAway() {
        person.open("/viec");
        page().locator(".rail a", having("đề nghị đã gửi")).click();
        assertThat(page().locator("h1").first()).isVisible();
        assertThat(page()).hasURL(java.util.regex.Pattern.compile(".*/de-nghi/da-gui"));
        assertThat(page().locator("main")).containsText("chưa trả lời");
    }

    @Test
    @Order(5)
    void helpOpensWhereThePageIsAboutAndReadsWell() {
        person.open("/viec/lich");
        page().locator(".more summary").click();
        page().locator(".more a", having("Trợ giúp")).click();
        assertThat(page()).hasURL(java.util.regex.Pattern.compile(".*/tro-giup/huong-dan-phong#l.*"));
        assertThat(page().locator(".guide h2", having("Lịch")).first()).isVisible();
        look("tro-giup");
        person.open("/tim?q=cong+viec");
        look("tim-lich-su");
    }

    @Test
    @Order(6)
    void workIsGivenToTwoOfficesAndChangedByWhoGaveIt() {
        person.open("/giao-viec/moi");
        page().locator("input[name=don-vi]").nth(0).check();
        page().locator("input[name=don-vi]").nth(1).check();
        page().getByLabel("Nội dung công việc").fill("Rà soát trụ sở");
        page().getByLabel("Số văn bản").fill("215/S-VP");
        page().locator("input[name=ngay-van-ban]").fill("01032023");
        page().locator("input[name=han]").fill("5/1");
        page().getByLabel("Nội dung công việc").focus();
        assertThat(page().locator("input[name=han]")).hasValue("05/01/2023");
        assertThat(page().locator("input[name=ngay-van-ban]")).hasValue("01/03/2023");
        whatWasRefusedIsThereWhenOneComesBack();
        page().locator("input[name=han]").fill("31/03/2023");
        person.whole("giao-viec-moi");
        assertThat((Integer) page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        person.button("Giao việc").click();
        assertThat(page().locator(".done-note")).containsText("Đã giao việc");
        steps.settle();
        person.open("/giao-viec");
        person.whole("giao-viec-list");
        page().locator("a", having("Sửa, đổi hạn, rút")).first().click();
        for (int width : List.of(1366, 390)) {
            page().setViewportSize(width, 800);
            person.whole("giao-viec-sua-" + width);
            assertThat((Integer) page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isLessThanOrEqualTo(0);
        }
    }

    private void whatWasRefusedIsThereWhenOneComesBack() {
        person.button("Giao việc").click();
        assertThat(page().locator("main [role=alert]").first()).containsText("05/01/2023");
        page().getByLabel("Nội dung công việc").fill("Rà soát trụ sở, cả kho");
        page().navigate(page().url().replace("/giao-viec/moi", "/thong-bao"));
        page().goBack();
        assertThat(page()).hasURL(java.util.regex.Pattern.compile(".*/giao-viec/moi"));
        assertThat(page().getByLabel("Nội dung công việc")).hasValue("Rà soát trụ sở, cả kho");
        assertThat(page().locator("input[name=don-vi]").nth(1)).isChecked();
        assertThat(page().locator(".done-note")).containsText("chưa được nhận");
        page().reload();
        assertThat(page().locator("input[name=han]")).hasValue("05/01/2023");
    }

    @Test
    @Order(8)
    void onAPhoneTheStepsOfTheSetupAreFolded() {
        person.close();
        person = Person.at(port);
        person.signIn("quantri", WebSession.PASSWORD);
        page().setViewportSize(390, 844);
        person.open("/thiet-lap/co-quan");
        Locator steps = page().locator(".setup .steps ol");
        Locator fold = page().locator(".setup .steps summary");

        assertThat(fold).containsText("đang ở Cơ quan");
        assertThat(steps).isHidden();
        assertThat(page().locator("input[name=name]")).isInViewport();
        fold.click();
        assertThat(steps).isVisible();
        fold.click();
        page().setViewportSize(1366, 768);
        assertThat(steps).isVisible();
        assertThat(fold).isHidden();
        look("thiet-lap");
    }

    /** At both widths, without a fault for whoever cannot see or point, and nothing beyond the edge. */
    private void look(String name) {
        for (int width : List.of(1366, 390)) {
            page().setViewportSize(width, width == 390 ? 844 : 768);
            person.whole(name + "-" + width);
            assertThat(new AxeBuilder(page())
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .as(name + " " + width)
                    .isEmpty();
            assertThat((Integer) page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("tràn ngang: " + name + " " + width)
                    .isLessThanOrEqualTo(0);
        }
        page().setViewportSize(1366, 768);
        assertThat(person.mishaps()).isEmpty();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page page() {
        return person.page();
    }
}
