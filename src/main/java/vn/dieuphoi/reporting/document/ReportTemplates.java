package vn.dieuphoi.reporting.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The Word template of reports: the office's own where there is one, else the one that we bring. */
@Component
class ReportTemplates {

    private static final String FILE = "bao-cao.docx";

    private final @Nullable Path folder;

    ReportTemplates(@Value("${dieuphoi.reporting.templates:#{null}}") @Nullable Path folder) {
        this.folder = folder;
    }

    Template report() {
        Path own = folder == null ? null : folder.resolve(FILE);
        return own != null && Files.isReadable(own)
                ? new Template(own.toString(), () -> Files.newInputStream(own))
                : new Template(
                        "đi kèm (" + FILE + ")", () -> new ClassPathResource("reports/" + FILE).getInputStream());
    }

    /** @param name as an error names it */
    record Template(String name, Source source) {

        InputStream open() throws IOException {
            return source.open();
        }
    }

    interface Source {
        InputStream open() throws IOException;
    }
}
