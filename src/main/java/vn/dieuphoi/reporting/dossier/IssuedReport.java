package vn.dieuphoi.reporting.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;

/**
 * One edition of an issued report.
 *
 * @param edition from 1; a correction is a new one
 * @param reason why it was issued again; null for the first edition
 * @param sha256 of the text that the document is rendered from
 * @param template the hash of the Word template it was issued with; null for reports issued before templates were kept
 */
public record IssuedReport(
        String period,
        int edition,
        Instant issuedAt,
        Actor approvedBy,
        @Nullable String reason,
        String sha256,
        @Nullable String template,
        ReportDocument document) {}
