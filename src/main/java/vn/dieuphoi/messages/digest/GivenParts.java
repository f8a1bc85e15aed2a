package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.List;

/** What heads gave to colleagues beside whoever holds the work. */
public interface GivenParts {

    /** Those that somebody has still to do, the most urgent first; those without a day are missing. */
    List<Part> open();

    /**
     * @param words what the part is
     * @param whole the work of which it is one, in words
     * @param dueOn by when
     */
    record Part(String person, String words, String whole, LocalDate dueOn) {}
}
