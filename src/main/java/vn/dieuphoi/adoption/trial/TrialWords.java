package vn.dieuphoi.adoption.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.plan.Plan;

/** How the page of rehearsals writes days and moments. */
final class TrialWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);
    private static final int WHOLE = 100;

    /** How much of the plan's period a rehearsal has behind it. */
    static int percent(Trial trial, Plan plan) {
        LocalDate reached = trial.reached();
        if (reached == null) {
            return 0;
        }
        long whole = Math.max(1, ChronoUnit.DAYS.between(plan.issuedOn(), plan.to()));
        return (int) Math.max(0, Math.min(WHOLE, ChronoUnit.DAYS.between(plan.issuedOn(), reached) * WHOLE / whole));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
