package vn.dieuphoi.turn;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * The end that the rule proposes, and why.
 *
 * @param way null where a person has to decide
 */
record Proposal(@Nullable EndingWay way, String reason) {

    /** From here on a year's work counts as done for its year: what is left is written into the year's report. */
    private static final int NEARLY_DONE = 80;

    private static final int UNDER_WAY = 50;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static Proposal of(OpenItem item) {
        if (item.work().isContentDone()) {
            return new Proposal(EndingWay.CLOSE, "đã xong nội dung, chỉ còn chốt");
        }
        if (item.work().key().itemCode().isEmpty()) {
            return new Proposal(
                    null, "việc giao ngoài kế hoạch, hạn " + item.work().dueOn().format(DAY));
        }
        if (item.until() != null) {
            return new Proposal(
                    EndingWay.CARRY_OVER, "kế hoạch ghi đến " + item.until().getYear());
        }
        if (item.work().dueOn().isAfter(item.lastDay())) {
            return new Proposal(
                    EndingWay.CARRY_OVER,
                    "đã gia hạn đến " + item.work().dueOn().format(DAY));
        }
        return byProgress(item, item.percent() == null ? 0 : item.percent());
    }

    private static Proposal byProgress(OpenItem item, int percent) {
        if (percent == 0) {
            return new Proposal(null, "chưa ghi nhận tiến độ");
        }
        if (!item.waitingFor().isEmpty()) {
            return new Proposal(EndingWay.CARRY_OVER, "chờ đơn vị phối hợp trả lời");
        }
        if (percent >= NEARLY_DONE) {
            return new Proposal(EndingWay.CLOSE_PARTLY, "việc cả năm, đã làm " + percent + " %");
        }
        return percent >= UNDER_WAY
                ? new Proposal(EndingWay.CARRY_OVER, "đang làm dở, đã làm " + percent + " %")
                : new Proposal(null, "mới làm " + percent + " %");
    }
}
