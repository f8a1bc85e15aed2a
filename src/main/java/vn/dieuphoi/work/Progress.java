package vn.dieuphoi.work;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * A month's progress in the words of the lead office.
 *
 * @param percent 0 to 100, of the whole item
 * @param estimate only where the month asks for it
 */
public record Progress(
        String progress,
        int percent,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String evidence,
        @Nullable YearEstimate estimate) {

    public Progress {
        if (estimate != null && estimate.percent() < percent) {
            throw new Refused("Ước cả năm (%d %%) không được nhỏ hơn tiến độ đã đạt (%d %%); hãy xem lại hai số này."
                    .formatted(estimate.percent(), percent));
        }
    }
}
