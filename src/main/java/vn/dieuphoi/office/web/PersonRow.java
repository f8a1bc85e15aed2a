package vn.dieuphoi.office.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person as the list shows it. */
record PersonRow(
        String id,
        String name,
        String office,
        String position,
        String role,
        String email,
        @Nullable LocalDate leftOn) {}
