package vn.dieuphoi.work;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.ItemCode;

/**
 * The natural key of a piece of work, also the business key of its process instance: {@code 2023-3.4} for an item of the plan
 * {@code 2023}, {@code 2023-GV1} for the first task that leadership gave beside it. The last hyphen parts plan and item.
 */
public record WorkKey(String value) {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{0,3}(?:\\.[1-9]\\d{0,3})*|GV\\d{1,9}");

    public WorkKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa công việc không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        int hyphen = text.lastIndexOf('-');
        return hyphen > 0
                && PlanId.isOne(text.substring(0, hyphen))
                && CODE.matcher(text.substring(hyphen + 1)).matches();
    }

    /** The piece of work to which a round, report, request, obligation or delay of this key belongs. */
    public static Optional<WorkKey> of(String subject) {
        return Subject.of(subject).work().map(WorkKey::new);
    }

    public static WorkKey of(PlanId plan, ItemCode code) {
        return new WorkKey(plan + "-" + code);
    }

    public static WorkKey adHoc(PlanId plan, long number) {
        return new WorkKey(plan + "-GV" + number);
    }

    public PlanId plan() {
        return new PlanId(value.substring(0, value.lastIndexOf('-')));
    }

    /** What stands after the plan: {@code 3.4} or {@code GV1}. */
    public String code() {
        return value.substring(value.lastIndexOf('-') + 1);
    }

    /** The plan item; empty for work outside the plan. */
    public Optional<ItemCode> itemCode() {
        return code().startsWith("GV") ? Optional.empty() : Optional.of(new ItemCode(code()));
    }

    /** "Mục 3.4", "Việc GV1". */
    public String words() {
        return (itemCode().isPresent() ? "Mục " : "Việc ") + code();
    }

    @Override
    public String toString() {
        return value;
    }
}
