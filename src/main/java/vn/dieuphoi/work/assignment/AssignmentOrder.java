package vn.dieuphoi.work.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/**
 * What is ordered outside the plan.
 *
 * @param assigner the person who gives the task
 * @param assignedBy the group for which that person gives it, and which takes the result
 * @param product what has to come out of it, in words
 */
public record AssignmentOrder(
        Actor assigner,
        PartyCode assignedBy,
        PartyCode office,
        String content,
        @Nullable String product,
        AssignmentDue due,
        List<PartyCode> partners) {}
