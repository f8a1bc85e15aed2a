package vn.dieuphoi.plan.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on the way at which something of an item has to be there.
 *
 * @param title what has to be there
 * @param due the last day that is in time, on a day off the working day before it
 * @param phrase the words of the document; null where they were read from a table's column or heading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Milestone(
        String title, LocalDate due, @Nullable String phrase) {}
