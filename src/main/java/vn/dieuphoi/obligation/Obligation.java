package vn.dieuphoi.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * What a party owes by a day, and who holds it now.
 *
 * @param key natural: {@code 2023-3.4@2023-06/userTask_reportProgress}
 * @param plan the plan's id; null for what belongs to no plan
 * @param work the key of the piece of work; null for the department's own processes
 * @param subject the key of the round, report, request … that it is about; else the work's
 * @param name what is to be done
 * @param particular what tells it from its like: "tháng 6", "quý II/2023", a counterpart, a district; may be empty
 * @param owedBy the party's code; the group of the department's head for what only the head does; null while no group may take it
 * @param candidateGroup the engine's group whose members may take it
 * @param dueOn the last day that is in time
 * @param remindedUntil the day that leadership set when it urged; null when it has not since the due date last moved
 * @param innerDueOn the day that the head set for the holder; null for none
 * @param task the engine's task while it is open; null for an item as a whole
 * @param holder who has taken it
 * @param actingFor the absent person for whom the holder has it
 */
public record Obligation(
        String key,
        @Nullable String plan,
        ObligationKind kind,
        @Nullable String work,
        Subject subject,
        String name,
        String particular,
        @Nullable String owedBy,
        @Nullable String candidateGroup,
        Instant openedAt,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindedUntil,
        @Nullable LocalDate innerDueOn,
        ObligationState state,
        @Nullable Instant endedAt,
        @Nullable String task,
        @Nullable String holder,
        @Nullable String actingFor) {

    /** The day from which the ladder counts. */
    public Optional<LocalDate> ladderDay() {
        return Optional.ofNullable(ladderDay(dueOn, remindedUntil));
    }

    static @Nullable LocalDate ladderDay(@Nullable LocalDate dueOn, @Nullable LocalDate remindedUntil) {
        return remindedUntil != null && dueOn != null && remindedUntil.isAfter(dueOn) ? remindedUntil : dueOn;
    }

    /** The day by which the holder shall be done: the head's, where it is before what is owed falls due. */
    public @Nullable LocalDate dayOfHolder() {
        return dayWithin(innerDueOn);
    }

    /** Whether the head's day counts; one that what is owed has overtaken does not. */
    public boolean hasInnerDay() {
        return innerDueOn != null && !Objects.equals(dayOfHolder(), dueOn);
    }

    /**
     * By when something within it shall be done: the head's day for it, where that is before the work falls due.
     *
     * @param innerDay null for none
     */
    public @Nullable LocalDate dayWithin(@Nullable LocalDate innerDay) {
        return innerDay != null && (dueOn == null || innerDay.isBefore(dueOn)) ? innerDay : dueOn;
    }

    /** The key under which its deadline is moved and its delay is told: of the round, report or request, or its own. */
    public Subject deadline() {
        return kind.hasOwnClock() ? subject : Subject.of(key);
    }

    /** "Ghi tiến độ tháng – tháng 6". */
    public String label() {
        return label(name, particular);
    }

    /** The same of a row that is read elsewhere. */
    public static String label(String name, @Nullable String particular) {
        return particular == null || particular.isEmpty() ? name : name + " – " + particular;
    }

    /** The same as an expression of SQL, of the row of {@code obligation} that has this name there. */
    public static String labelOf(String row) {
        return "concat_ws(' – ', %1$s.name, nullif(%1$s.particular, ''))".formatted(row);
    }
}
