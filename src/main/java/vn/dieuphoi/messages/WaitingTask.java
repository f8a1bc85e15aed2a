package vn.dieuphoi.messages;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task as a digest sees it.
 *
 * @param work the key of the piece of work; null for a task of the department's own
 * @param subject the key of the request, round or report it is about; else the work's; empty without either
 * @param holder who has taken it
 * @param groups for whom it waits
 * @param calledNewOn the day whose digests call it new; null before any has
 */
record WaitingTask(
        String id,
        String name,
        @Nullable String work,
        String subject,
        @Nullable String holder,
        Set<String> groups,
        LocalDate dueOn,
        @Nullable LocalDate calledNewOn) {

    boolean isHeldBy(String person) {
        return person.equals(holder);
    }

    boolean waitsForOneOf(Set<String> some) {
        return groups.stream().anyMatch(some::contains);
    }
}
