package vn.dieuphoi.calendar;

import java.util.Arrays;
import java.util.Optional;
import vn.dieuphoi.PlainWords;

/** How a day differs from the ordinary week. */
public enum DayKind {
    DAY_OFF("Nghỉ"),
    /** A day off because a holiday fell on a weekend. */
    COMPENSATORY_DAY_OFF("Nghỉ bù"),
    /** A Saturday on which everybody works, swapped for a day off in the week (hoán đổi). */
    WORKING_SATURDAY("Làm bù");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    /** As lists write it, "làm bù", or by its name; empty when it is neither. */
    static Optional<DayKind> of(String words) {
        String plain = PlainWords.of(words);
        return Arrays.stream(values())
                .filter(kind -> plain.equals(PlainWords.of(kind.label)) || plain.equals(PlainWords.of(kind.name())))
                .findFirst();
    }

    public String label() {
        return label;
    }
}
