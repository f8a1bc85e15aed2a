package vn.dieuphoi.office.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open task as the page shows it.
 *
 * @param work the number of the item; empty for the department's own processes
 * @param holder as a person reads it; empty while nobody has it
 */
record HandOverRow(
        String id,
        String name,
        String work,
        String holder,
        @Nullable LocalDate dueOn,
        boolean late) {}
