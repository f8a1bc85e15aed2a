package vn.dieuphoi.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import vn.dieuphoi.plan.reading.Typeset;

/** A plan of our own in the layout of a real one; it gives the pictures of the guide. */
@Tag("long")
class WholeWayTest extends WholeWay {

    private static final Path OWN = Path.of("src/test/resources/adoption/ke-hoach-90-ngay.txt");

    WholeWayTest() {
        super(new Paper(
                "ke-hoach-118.pdf",
                "118-kh-ubnd-2026",
                11,
                "Sở Khoa học và Công nghệ",
                LocalDate.of(2026, 8, 3),
                LocalDate.of(2026, 11, 1)));
    }

    @Override
    byte[] content() throws IOException {
        return Typeset.pdf(OWN);
    }

    @Override
    boolean givesPictures() {
        return true;
    }
}
