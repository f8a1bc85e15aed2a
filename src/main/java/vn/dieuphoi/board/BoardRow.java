package vn.dieuphoi.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;

/**
 * One item as the board shows it.
 *
 * @param lead null while leadership has not assigned one (item 7)
 * @param standing where the item stands to its own deadline, in the four classes; null before it begins, and when it was
 *     stopped or carried over
 * @param readable whether the viewer may open the item's page
 * @param next when the item starts, or when the next of its open tasks falls due; null when it is closed, and when all of
 *     that has passed
 */
public record BoardRow(
        ItemCode code,
        String section,
        String title,
        @Nullable PartyCode lead,
        String leadName,
        BoardState state,
        int openTasks,
        int lateTasks,
        @Nullable DueMark standing,
        boolean readable,
        @Nullable LocalDate next) {}
