package vn.dieuphoi.work.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * What a party owes by a day that can be moved: an item, a task outside the plan, a request, a monthly round, a report, or
 * any other obligation.
 *
 * @param subject its natural key
 * @param workItem the piece of work that it belongs to; null for the department's own
 * @param words what is owed, as a person reads it
 * @param assignedBy the party that gave the work and decides about its deadline
 * @param open whether it is still owed
 */
public record Owed(
        Subject subject,
        @Nullable WorkKey workItem,
        String words,
        PartyCode owedBy,
        PartyCode assignedBy,
        LocalDate dueOn,
        LocalDate originalDueOn,
        int extensions,
        boolean open) {}
