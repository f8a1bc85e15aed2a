package vn.dieuphoi.rehearsal.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed that lay past its day.
 *
 * @param key of the obligation
 * @param work the piece of work; null for the department's own
 * @param party the code of whoever owed it last
 * @param workingDays on which it was late
 * @param untold the days of the ladder of which leadership was not told, and should have been
 */
public record Lain(
        String key, String words, @Nullable String work, String party, int workingDays, List<LocalDate> untold) {}
