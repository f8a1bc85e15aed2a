package vn.dieuphoi.office.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One absence as the page shows it. */
record AbsenceRow(
        long id,
        String absent,
        String office,
        String substitute,
        LocalDate from,
        LocalDate until,
        String reason,
        boolean mayEnd,
        boolean ownTurn,
        @Nullable String absentId) {}
