package vn.dieuphoi.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** All that is known when a piece of work is opened. */
record Opening(
        WorkKey key,
        String title,
        PartyCode lead,
        LocalDate plannedStart,
        boolean late,
        LocalDate dueOn,
        String processInstance,
        @Nullable String lineage,
        @Nullable PartOf partOf) {}
