package vn.dieuphoi.plan.file;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.reading.DocumentReading;
import vn.dieuphoi.plan.reading.PlanUpload;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.draft.DraftPlan;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** Reads a document from the command line and writes the draft beside it. */
final class DraftFile {

    private static final String HEAD =
            "# Bản nháp đọc từ văn bản; chưa phải kế hoạch. Mỗi dữ kiện có chỗ trong văn bản, độ chắc và lý do.\n";

    private final Path document;
    private final KnownParties register;
    private final PrintWriter progress;

    DraftFile(Path document, KnownParties register, PrintWriter progress) {
        this.document = document;
        this.register = register;
        this.progress = progress;
    }

    /** Writes the draft and says how much of it a person has to look at. */
    DraftReport write(Path out) throws JsonProcessingException {
        // Fonts that a PDF lacks are no news to the person who reads a plan.
        for (String library : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi")) {
            if (LoggerFactory.getLogger(library) instanceof Logger logger) {
                logger.setLevel(Level.ERROR);
            }
        }
        DraftPlan plan = new DocumentReading(register).draft(PlanUpload.at(document), this::page);
        progress.println("Đã đọc xong, đang ghi bản nháp.");
        progress.flush();
        var draft = DraftJson.of(plan);
        try {
            Files.writeString(out, HEAD + PlanJson.YAML.writeValueAsString(draft));
        } catch (JsonProcessingException unwritable) {
            throw unwritable;
        } catch (IOException unwritable) {
            throw new Refused("Không ghi được tệp " + out + ". Hãy kiểm tra thư mục và quyền ghi.");
        }
        return DraftReport.of(draft);
    }

    private void page(int page, int pages) {
        if (page == 1 || page % 10 == 0 || page == pages) {
            progress.println("Đang đọc trang " + page + "/" + pages);
            progress.flush();
        }
    }
}
