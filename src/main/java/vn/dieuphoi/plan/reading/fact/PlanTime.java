package vn.dieuphoi.plan.reading.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the document as a whole says of its time.
 *
 * @param issued day of issue; null where it is left blank
 * @param year the year that days without one belong to; null where nothing says it
 */
public record PlanTime(@Nullable LocalDate issued, @Nullable Integer year) {

    boolean beforeIssue(LocalDate day) {
        return issued != null && day.isBefore(issued);
    }
}
