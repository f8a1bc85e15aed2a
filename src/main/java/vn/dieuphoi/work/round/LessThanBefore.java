package vn.dieuphoi.work.round;

import vn.dieuphoi.Refused;

/** A month that says less of the year is done than the month before it did, without saying why. */
public final class LessThanBefore extends Refused {

    private static final long serialVersionUID = 1L;

    LessThanBefore(int percent, int before, String period) {
        super("Tiến độ cả năm (%d %%) thấp hơn kỳ trước (%s: %d %%); nếu đúng, hãy ghi lý do tỷ lệ giảm."
                .formatted(percent, period, before));
    }
}
