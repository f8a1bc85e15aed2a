package vn.dieuphoi.chaos;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What all years of a run share.
 *
 * @param first on whose morning the clock begins
 * @param template a seeded cluster whose server is stopped
 * @param processes the models as they are shipped
 * @param jvm the class path and whatever else makes a start fast
 * @param profile how the offices behave, and the seed of what they decide by chance
 * @param executor whether the engine's own threads work, as in reality, or each due job in its turn
 */
record ChaosSetting(
        LocalDate first,
        Path template,
        Path processes,
        List<String> jvm,
        String profile,
        long seed,
        boolean executor,
        boolean wholeYear) {

    /** The property of an application that says so. */
    String firstMorning() {
        return firstMorning(first);
    }

    static String firstMorning(LocalDate first) {
        return "--dieuphoi.demo.start=" + first + "T07:00";
    }
}
