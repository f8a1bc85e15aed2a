package vn.dieuphoi.plan.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Papers of the tests as files, for tests elsewhere. */
public final class Typeset {

    private Typeset() {}

    public static byte[] pdf(Path paper) throws IOException {
        return PdfPaper.pdf(Paper.of(paper));
    }

    public static byte[] docx(Path paper) throws IOException {
        return OfficePaper.docx(Paper.of(paper), false);
    }

    /** @param source as {@link Paper} takes it */
    public static byte[] docx(String source) throws IOException {
        return OfficePaper.docx(Paper.of("văn bản", source), false);
    }
}
