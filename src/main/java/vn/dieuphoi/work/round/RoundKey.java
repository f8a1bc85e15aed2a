package vn.dieuphoi.work.round;

import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.WorkKey;

/** The natural key of a round: {@code 2023-3.4@2023-06}, {@code 100-ngay-3.4@2026-W31}. */
public record RoundKey(String value) {

    public RoundKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa kỳ tháng không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && RoundPeriod.isOne(text.substring(at + 1));
    }

    public static RoundKey of(WorkKey workItem, RoundPeriod period) {
        return new RoundKey(workItem + "@" + period);
    }

    public WorkKey workItem() {
        return new WorkKey(value.substring(0, value.indexOf('@')));
    }

    public RoundPeriod period() {
        return new RoundPeriod(value.substring(value.indexOf('@') + 1));
    }

    public Subject subject() {
        return new Subject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
