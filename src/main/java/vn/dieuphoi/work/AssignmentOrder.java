package vn.dieuphoi.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/**
 * What leadership orders outside the plan.
 *
 * @param assigner the person who gives the task
 * @param product what has to come out of it, in words
 */
public record AssignmentOrder(
        String assigner,
        PartyCode office,
        String content,
        @Nullable String product,
        LocalDate dueOn,
        List<PartyCode> partners) {}
