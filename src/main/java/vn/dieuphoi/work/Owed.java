package vn.dieuphoi.work;

import java.time.LocalDate;
import vn.dieuphoi.office.PartyCode;

/**
 * What a party owes by a day that can be moved: an item, a task outside the plan, a request, a monthly round, a report.
 *
 * @param subject its natural key
 * @param words what is owed, as a person reads it
 * @param assignedBy the party that gave the work and decides about its deadline
 * @param open whether it is still owed
 */
public record Owed(
        String subject,
        WorkKey workItem,
        String words,
        PartyCode owedBy,
        PartyCode assignedBy,
        LocalDate dueOn,
        LocalDate originalDueOn,
        int extensions,
        boolean open) {}
