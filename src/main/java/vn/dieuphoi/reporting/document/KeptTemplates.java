package vn.dieuphoi.reporting.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the template with which a report was issued, each content once. */
@Component
public class KeptTemplates {

    private final ReportTemplates templates;
    private final JdbcClient database;
    private final Clock clock;

    KeptTemplates(ReportTemplates templates, JdbcClient database, Clock clock) {
        this.templates = templates;
        this.database = database;
        this.clock = clock;
    }

    /** @return the hash under which the template in use is kept from now on */
    public String keep() {
        try (InputStream content = templates.report().open()) {
            byte[] bytes = content.readAllBytes();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            database.sql(
                            "insert into report_template (sha256, content, kept_at) values (?, ?, ?) on conflict do nothing")
                    .params(sha256, bytes, Timestamp.from(clock.instant()))
                    .update();
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] content(String sha256) {
        return database.sql("select content from report_template where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
    }
}
