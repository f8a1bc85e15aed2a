package vn.dieuphoi.rehearsal.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.work.deadline.Milestones;
import vn.dieuphoi.work.deadline.OverdueSubject;

/**
 * What lay past its day in a rehearsed year, and whether the ladder told of it: two working days after each day that was missed
 * leadership has to know.
 */
public final class LadderCheck {

    private final Obligations obligations;
    private final WorkingDays workingDays;
    private final Set<String> parties;
    private final Set<String> told;
    private final PlanId plan;

    public LadderCheck(Obligations obligations, WorkingDays workingDays, JdbcClient database, PlanId plan) {
        this.obligations = obligations;
        this.workingDays = workingDays;
        this.plan = plan;
        parties = Set.copyOf(
                database.sql("select code from party").query(String.class).list());
        told = Set.copyOf(database.sql("select key from overdue_subject")
                .query(String.class)
                .list());
    }

    /** The longest first. An item lies by what lies in it, and is not counted beside that. */
    public List<Lain> lain(LocalDate lastDay) {
        return obligations.everLateOfPlan(plan.value(), lastDay).stream()
                .filter(history -> history.owed().kind() != ObligationKind.ITEM)
                .map(history -> lain(history, lastDay))
                .filter(lain -> lain.workingDays() > 0)
                .sorted(Comparator.comparing(Lain::workingDays).reversed().thenComparing(Lain::key))
                .toList();
    }

    private Lain lain(ObligationHistory history, LocalDate lastDay) {
        Obligation owed = history.owed();
        int late = 0;
        String party = "";
        Set<LocalDate> untold = new TreeSet<>();
        LocalDate last = owed.endedAt() == null ? lastDay : day(owed.endedAt());
        LocalDate first = history.changes().isEmpty()
                ? last
                : day(history.changes().get(0).at());
        for (LocalDate day = workingDays.onOrAfter(first.plusDays(1));
                !day.isAfter(last);
                day = workingDays.plus(day, 1)) {
            Standing standing = history.whenBegan(day);
            if (standing.isLate() && standing.owedBy() != null) {
                late++;
                party = standing.owedBy();
                LocalDate ladderDay = Objects.requireNonNull(standing.ladderDay());
                boolean due = workingDays
                        .plus(ladderDay, Milestones.WORKING_DAYS_TO_LEADERSHIP)
                        .isBefore(day);
                if (due && climbs(owed, party) && !told.contains(OverdueSubject.keyOf(owed.deadline(), ladderDay))) {
                    untold.add(ladderDay);
                }
            }
        }
        return new Lain(owed.key(), owed.label(), owed.work(), party, late, List.copyOf(untold));
    }

    /** A rung has its own way up, and above the Giám đốc there is nobody. */
    private boolean climbs(Obligation owed, String party) {
        return !owed.kind().isRung() && parties.contains(party);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
