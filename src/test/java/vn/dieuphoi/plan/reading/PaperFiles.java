package vn.dieuphoi.plan.reading;

import java.io.IOException;

/** A document written down as text, as the files in which people get it. */
public final class PaperFiles {

    private PaperFiles() {}

    public static byte[] docx(String text) throws IOException {
        return OfficePaper.docx(Paper.of("plan", text), false);
    }

    public static byte[] pdf(String text) throws IOException {
        return PdfPaper.pdf(Paper.of("plan", text));
    }
}
