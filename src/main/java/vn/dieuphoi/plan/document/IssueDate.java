package vn.dieuphoi.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of the document.
 *
 * @param day null where it was left blank
 * @param takenAs the day the product works with
 * @param assumed whether {@code takenAs} is our assumption and not the document's
 */
public record IssueDate(@Nullable Integer day, int month, int year, LocalDate takenAs, boolean assumed) {}
