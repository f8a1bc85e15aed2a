package vn.dieuphoi.work;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.ItemCode;

/**
 * The natural key of a piece of work, also the business key of its process instance: {@code 2023-3.4} for a plan item,
 * {@code 2023-GV1} for the first task that leadership gave outside the plan in 2023.
 */
public record WorkKey(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-([1-9]\\d{0,3}(?:\\.[1-9]\\d{0,3})*|GV\\d{1,9})");

    public WorkKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa công việc không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The piece of work to which a round, report, request, obligation or delay of this key belongs. */
    public static Optional<WorkKey> of(String subject) {
        return Subject.of(subject).work().map(WorkKey::new);
    }

    public static WorkKey of(int year, ItemCode code) {
        return new WorkKey(year + "-" + code);
    }

    public static WorkKey adHoc(int year, long number) {
        return new WorkKey(year + "-GV" + number);
    }

    public int year() {
        return Integer.parseInt(part(1));
    }

    /** What stands after the year: {@code 3.4} or {@code GV1}. */
    public String code() {
        return part(2);
    }

    /** The plan item; empty for work outside the plan. */
    public Optional<ItemCode> itemCode() {
        return code().startsWith("GV") ? Optional.empty() : Optional.of(new ItemCode(code()));
    }

    /** "Mục 3.4", "Việc GV1". */
    public String words() {
        return (itemCode().isPresent() ? "Mục " : "Việc ") + code();
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher.group(group);
    }

    @Override
    public String toString() {
        return value;
    }
}
