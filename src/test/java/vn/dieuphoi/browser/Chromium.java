package vn.dieuphoi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium for tests: the one of the environment variable {@code CHROMIUM}, else the machine's, else the one that
 * Playwright downloads.
 */
public final class Chromium implements AutoCloseable {

    /** No sandbox, because tests also run as root; the rest keeps the browser from calling home. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private static final Path OF_THE_MACHINE = Path.of("/usr/bin/chromium");

    private static @Nullable Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** One that all tests of a process share and that ends with it; each person has a session of their own in it. */
    public static synchronized Chromium ofThisProcess() {
        if (shared == null) {
            shared = launch();
            Runtime.getRuntime().addShutdownHook(new Thread(Chromium::endDrivers));
        }
        return shared;
    }

    /** Whoever waits for the end of this process's output waits for the driver too, which shares it. */
    private static void endDrivers() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/node"))
                .flatMap(driver -> Stream.concat(driver.descendants(), Stream.of(driver)))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    public static Chromium launch() {
        Optional<Path> installed = installed();
        Map<String, String> environment = new HashMap<>(System.getenv());
        installed.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(ARGUMENTS).setChromiumSandbox(false);
        installed.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .or(() -> Optional.of(OF_THE_MACHINE))
                .filter(Files::isExecutable);
    }
}
