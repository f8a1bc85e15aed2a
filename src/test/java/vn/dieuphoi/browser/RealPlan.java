package vn.dieuphoi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The folder of real plans, which is not part of the project: {@code DIEUPHOI_PLANS}. */
final class RealPlan {

    private RealPlan() {}

    static boolean isThere() {
        return Files.isRegularFile(folder().resolve("hn-277-2026.pdf"));
    }

    static WholeWay.Paper paper(String file) {
        return new WholeWay.Paper(
                file,
                "277-kh-ubnd-2026",
                33,
                "Sở Khoa học và Công nghệ",
                LocalDate.of(2026, 7, 14),
                LocalDate.of(2026, 10, 22));
    }

    static byte[] content(String file) throws IOException {
        return Files.readAllBytes(folder().resolve(file));
    }

    private static Path folder() {
        String named = System.getProperty("DIEUPHOI_PLANS", System.getenv("DIEUPHOI_PLANS"));
        return Path.of(named == null ? "no-folder-of-real-plans" : named);
    }
}
