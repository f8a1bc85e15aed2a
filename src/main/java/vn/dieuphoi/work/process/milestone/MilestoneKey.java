package vn.dieuphoi.work.process.milestone;

import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.work.WorkKey;

/**
 * The natural key of a milestone: {@code 100-ngay-3.4/moc-1}.
 *
 * @param number from 1, in the order of the plan
 */
public record MilestoneKey(WorkKey work, int number) {

    private static final String SIGN = "/moc-";

    public static MilestoneKey parse(String value) {
        int sign = value.indexOf(SIGN);
        if (sign < 0 || !value.substring(sign + SIGN.length()).matches("[1-9]\\d{0,3}")) {
            throw new NoSuchKey("Mốc không hợp lệ: \"" + value + "\"");
        }
        return new MilestoneKey(
                new WorkKey(value.substring(0, sign)), Integer.parseInt(value.substring(sign + SIGN.length())));
    }

    @Override
    public String toString() {
        return work + SIGN + number;
    }
}
