package vn.dieuphoi.work.process.milestone;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param dueOn by which it is owed; its working day in the plan before it is asked
 * @param phrase the words of the plan; null where it has none
 * @param asked whether its lead owes what came of it now
 * @param doneAt when its lead told what came of it; null while it has not
 * @param result what came of it; empty while nobody has said
 */
public record MilestoneLine(
        int number,
        String title,
        LocalDate dueOn,
        @Nullable String phrase,
        boolean asked,
        @Nullable Instant doneAt,
        String result) {

    /** Under which the register keeps what came of it: "Mốc 1: Trình dự thảo". */
    static String unit(int number, String title) {
        return "Mốc " + number + ": " + title;
    }
}
