package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.WebSession;

/**
 * Somebody at a browser set to English and to our time zone, as browsers often are: what is Vietnamese must not depend
 * on it. Collects what went wrong in the background.
 */
public final class Person implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> mishaps = new ArrayList<>();

    private Person(BrowserContext context, int port) {
        this.context = context;
        this.page = context.newPage();
        this.address = "http://127.0.0.1:" + port;
        page.onPageError(mishaps::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                mishaps.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
    }

    public static Person at(int port) {
        return at(Chromium.ofThisProcess(), port);
    }

    public static Person at(Chromium chromium, int port) {
        return new Person(
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("en-US")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setViewportSize(1400, 900)),
                port);
    }

    public Page page() {
        return page;
    }

    /** Refused calls and script errors so far; what a test provokes it clears. */
    public List<String> mishaps() {
        return mishaps;
    }

    public void open(String path) {
        page.navigate(address + path);
    }

    public void signIn(String name, String password) {
        open("/login");
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill(password);
        button("Đăng nhập").click();
    }

    /** Signs in and opens one of the lists of Tasklist. */
    public void openTasklist(String name, String list) {
        signIn(name, WebSession.PASSWORD);
        open("/camunda/app/tasklist/default/");
        page.locator(".task-filter a", new Page.LocatorOptions().setHasText(list))
                .first()
                .click();
        assertThat(page.locator(".task-filter.active")).containsText(list);
    }

    public Locator cards(String task) {
        return page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(task));
    }

    public void openTask(String task) {
        page.locator(".tasks-list li.task").first().waitFor();
        if (cards(task).count() == 0) {
            search(task);
        } else {
            cards(task).first().locator("h4.task").click();
        }
        assertThat(page.locator("h2.task")).containsText(task);
    }

    /** What stands on a later page of the list is looked for by its words. */
    private void search(String words) {
        Locator search = page.locator(".dieu-phoi-search");
        search.locator("input").fill(words);
        search.locator("a", new Locator.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    public void claim() {
        button("Nhận việc").click();
        assertThat(page.locator(".assignee .unclaim, .assignee .glyphicon-remove")
                        .first())
                .isVisible();
    }

    public void complete() {
        button("Hoàn thành").click();
    }

    public Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** A picture for people to look at, in {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** The same of the whole page, also of what one has to scroll to. */
    public void whole(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
