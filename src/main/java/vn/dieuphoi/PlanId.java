package vn.dieuphoi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which plan: a short text that the department gives it, {@code 2023}, {@code kh-2026-2030}. It says nothing of the plan's
 * period; that the plan itself says. None ends in {@code -survey}: the key of a survey would be read as that of an item.
 */
public record PlanId(@JsonValue String value) implements Comparable<PlanId> {

    private static final Pattern FORM = Pattern.compile("(?!.*-survey$)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    @JsonCreator
    public PlanId {
        if (!isOne(value)) {
            throw new NoSuchKey("Không có kế hoạch \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** The plan of a calendar year that was given no other id; also what work outside of any plan is counted under. */
    public static PlanId ofYear(int year) {
        return new PlanId(Integer.toString(year));
    }

    /** What stands behind the plan's id in a natural key, {@code 3.4} in {@code 2023-3.4}; empty where there is no id. */
    public static String behind(@Nullable String key) {
        int hyphen = key == null ? -1 : key.lastIndexOf('-');
        return key != null && hyphen > 0 && isOne(key.substring(0, hyphen)) ? key.substring(hyphen + 1) : "";
    }

    /** Whether its id is four digits, as that of a plan of one calendar year. */
    public boolean namesAYear() {
        return value.matches("[12]\\d{3}");
    }

    /** As people say it: "năm 2023"; an id that is no year as it stands. */
    public String words() {
        return namesAYear() ? "năm " + value : value;
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
