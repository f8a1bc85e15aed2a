package vn.dieuphoi.work;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.ItemCode;

/**
 * The natural key of a piece of work, also the business key of its process instance: {@code 2023-3.4} for an item of the plan
 * {@code 2023}, {@code 2023-7~2} for the second part of its item 7, {@code 2023-GV1} for the first task that leadership
 * gave beside it. The last hyphen parts plan and item.
 */
public record WorkKey(String value) {

    private static final Pattern CODE =
            Pattern.compile("[1-9]\\d{0,3}(?:\\.[1-9]\\d{0,3})*(?:~[1-9]\\d{0,2})?|GV\\d{1,9}");

    private static final char PART = '~';

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
    public static Optional<WorkKey> of(Subject subject) {
        return subject.work().map(WorkKey::new);
    }

    public static WorkKey of(PlanId plan, ItemCode code) {
        return new WorkKey(plan + "-" + code);
    }

    public static WorkKey adHoc(PlanId plan, long number) {
        return new WorkKey(plan + "-GV" + number);
    }

    /** The part of this number of an item, counted from 1. */
    public WorkKey part(int number) {
        return new WorkKey(value + PART + number);
    }

    public PlanId plan() {
        return new PlanId(value.substring(0, value.lastIndexOf('-')));
    }

    /** What stands after the plan: {@code 3.4}, {@code 7~2} or {@code GV1}. */
    public String code() {
        return value.substring(value.lastIndexOf('-') + 1);
    }

    /** The plan item, also of one of its parts; empty for work outside the plan. */
    public Optional<ItemCode> itemCode() {
        return code().startsWith("GV") ? Optional.empty() : Optional.of(new ItemCode(whole().code()));
    }

    /** Whether it is a part of an item: what counts items leaves it out. */
    public boolean isPart() {
        return value.indexOf(PART) > 0;
    }

    /** The number of a part within its item; 0 of whatever is no part. */
    public int partNumber() {
        return isPart() ? Integer.parseInt(value.substring(value.indexOf(PART) + 1)) : 0;
    }

    /** The item of which it is a part; itself where it is none. */
    public WorkKey whole() {
        return isPart() ? new WorkKey(value.substring(0, value.indexOf(PART))) : this;
    }

    /** As people number it: "3.4", "7, phần 2", "GV1". */
    public String number() {
        return Subject.numberOfWork(value);
    }

    /** "Mục 3.4", "Mục 7, phần 2", "Việc GV1". */
    public String words() {
        return (itemCode().isPresent() ? "Mục " : "Việc ") + number();
    }

    public Subject subject() {
        return new Subject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
