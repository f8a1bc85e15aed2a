package vn.dieuphoi.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The office's template, without a database.
 *
 * @param own null for the one that we bring
 */
record OneTemplate(byte @Nullable [] own, @Nullable String hindrance) implements TemplateSource {

    /** A Word file of these paragraphs. */
    static byte[] of(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Override
    public Template inUse(ReportKind kind) {
        return own == null ? shipped() : new Template("bản 1", own, hindrance);
    }

    @Override
    public Template shipped() {
        try {
            return new Template("đi kèm", new ClassPathResource("reports/bao-cao.docx").getContentAsByteArray(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
