package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/** What heads gave to colleagues beside whoever holds the work. */
public interface GivenParts {

    /** Those that are not done, the most urgent first; those without a day are missing. */
    List<Part> open();

    /**
     * @param office that owes the whole
     * @param words what the part is
     * @param whole the work of which it is one, in words
     * @param task the engine's, of the whole
     * @param dueOn by when
     * @param wholeDueOn when the whole is due; null where it has no day
     */
    record Part(
            String person,
            PartyCode office,
            String words,
            String whole,
            String task,
            LocalDate dueOn,
            @Nullable LocalDate wholeDueOn) {}
}
