package vn.dieuphoi.board;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in one row of the queue of directives. */
public enum Gathering {
    /** Late in the same way in the same piece of work: one act for twelve districts. */
    ALIKE("Việc giống nhau", late -> List.of(workOf(late), late.cause())),
    OFFICE("Theo đơn vị", late -> List.of(late.party())),
    ITEM("Theo mục", late -> List.of(workOf(late)));

    private final String label;
    private final Function<LateWork, List<String>> key;

    Gathering(String label, Function<LateWork, List<String>> key) {
        this.label = label;
        this.key = key;
    }

    public String label() {
        return label;
    }

    /** As addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> keyOf(LateWork late) {
        return key.apply(late);
    }

    private static String workOf(LateWork late) {
        return Objects.requireNonNullElse(late.work(), late.title());
    }

    /** The first for what names none. */
    public static Gathering of(@Nullable String word) {
        for (Gathering one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        return ALIKE;
    }
}
