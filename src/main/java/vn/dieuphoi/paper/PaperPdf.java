package vn.dieuphoi.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/**
 * The page of a paper as a PDF file, with its fonts inside: Liberation Serif, which is as wide as Times New Roman, so that
 * lines break where they break in the Word file.
 */
@Component
public class PaperPdf {

    private static final String FAMILY = "Times New Roman";

    static {
        // What a style sheet has for screens only is no news to anybody.
        XRLog.setLoggingEnabled(false);
    }

    private final PaperPage page;

    PaperPdf(PaperPage page) {
        this.page = page;
    }

    /** The same paper gives the same bytes. */
    public byte[] of(Paper paper) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        // Nothing in a paper comes from elsewhere.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(page.of(paper), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                describe(document, paper);
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), FAMILY, weight, style, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("liberation/LiberationSerif-" + file + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void describe(PDDocument document, Paper paper) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(paper.kind() + ": " + paper.about());
        about.setAuthor(paper.head().name());
        about.setCreator(paper.head().name());
        Calendar day = GregorianCalendar.from(paper.day().atStartOfDay(HoChiMinhTime.ZONE));
        day.setTimeZone(TimeZone.getTimeZone(HoChiMinhTime.ZONE));
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentId(paper.day().toEpochDay());
    }
}
