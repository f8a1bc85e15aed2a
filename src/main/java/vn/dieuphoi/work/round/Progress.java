package vn.dieuphoi.work.round;

import java.util.EnumMap;
import java.util.Map;
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
        if (percent < 0 || percent > 100) {
            throw new Refused("Tiến độ cả năm cần là số nguyên từ 0 đến 100.");
        }
        if (estimate != null && estimate.percent() < percent) {
            throw new Refused("Ước cả năm (%d %%) không được nhỏ hơn tiến độ đã đạt (%d %%); hãy xem lại hai số này."
                    .formatted(estimate.percent(), percent));
        }
    }

    /** With other values, as the journal writes them, in some places. */
    Progress with(Map<RoundPart, String> others) {
        Map<RoundPart, String> all = new EnumMap<>(RoundPart.class);
        for (RoundPart part : RoundPart.values()) {
            all.put(part, others.getOrDefault(part, part.of(this)));
        }
        return new Progress(
                text(all, RoundPart.PROGRESS),
                Integer.parseInt(text(all, RoundPart.PERCENT)),
                optional(all, RoundPart.DIFFICULTY),
                optional(all, RoundPart.PROPOSAL),
                optional(all, RoundPart.EVIDENCE),
                estimate == null
                        ? null
                        : new YearEstimate(Integer.parseInt(text(all, RoundPart.ESTIMATE)), estimate.products()));
    }

    private static String text(Map<RoundPart, String> values, RoundPart part) {
        return values.getOrDefault(part, "");
    }

    private static @Nullable String optional(Map<RoundPart, String> values, RoundPart part) {
        String text = text(values, part);
        return text.isEmpty() ? null : text;
    }
}
