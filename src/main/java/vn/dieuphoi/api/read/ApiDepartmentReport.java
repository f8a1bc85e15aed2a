package vn.dieuphoi.api.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of the whole department for a quarter or a year; its words once it is issued.
 *
 * @param kind {@code QUARTER} or {@code YEAR}
 * @param span {@code 2023-Q2} or {@code 2023-year}
 * @param state of {@code OPEN, DRAFTED, REVIEWED, APPROVED, ISSUED}
 * @param edition the newest; 0 until it is issued, and each correction is one more
 * @param reason why it was issued again; null for the first edition
 * @param number of the document, as the clerk entered it, with its day
 */
public record ApiDepartmentReport(
        String key,
        String plan,
        String kind,
        String span,
        String state,
        Instant openedAt,
        LocalDate dueOn,
        boolean late,
        int edition,
        @Nullable Instant issuedAt,
        @Nullable String reason,
        @Nullable Integer number,
        @Nullable LocalDate datedOn,
        @Nullable String body) {}
