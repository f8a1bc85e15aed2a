package vn.dieuphoi.work.round;

import java.time.YearMonth;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.work.WorkKey;

/** The natural key of a monthly round: {@code 2023-3.4@2023-06}. */
public record RoundKey(String value) {

    public RoundKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa kỳ tháng không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return text.matches(".+@\\d{4}-(0[1-9]|1[0-2])");
    }

    public static RoundKey of(WorkKey workItem, YearMonth month) {
        return new RoundKey(workItem + "@" + month);
    }

    public WorkKey workItem() {
        return new WorkKey(value.substring(0, value.indexOf('@')));
    }

    public YearMonth month() {
        return YearMonth.parse(value.substring(value.indexOf('@') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
