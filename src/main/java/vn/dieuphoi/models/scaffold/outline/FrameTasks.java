package vn.dieuphoi.models.scaffold.outline;

import vn.dieuphoi.models.scaffold.PlannedItem;

/** The user tasks that all items have. */
public final class FrameTasks {

    private FrameTasks() {}

    public static TaskStep approval(PlannedItem item) {
        return new TaskStep(
                "approveResult",
                "Duyệt kết quả tham mưu",
                "leadership-decision",
                "${due.workingDays(5)}",
                TaskReader.LEADERSHIP,
                TaskStep.RECORD_STEP,
                "Xem kết quả do đơn vị chủ trì trình; đồng ý, hoặc trả lại kèm lý do. "
                        + item.item().assignmentText(),
                null);
    }

    public static TaskStep revision() {
        return new TaskStep(
                "reviseResult",
                "Hoàn thiện theo ý kiến lãnh đạo",
                "work-step",
                "${due.workingDays(5)}",
                TaskReader.LEAD,
                TaskStep.RECORD_STEP,
                "Đọc lý do trả lại, hoàn thiện kết quả rồi trình lại lãnh đạo Sở.",
                null);
    }

    public static TaskStep closing(PlannedItem item) {
        return new TaskStep(
                "closeItem",
                item.carriesOver() ? "Chốt kết quả năm và chuyển tiếp" : "Chốt kết quả năm",
                item.carriesOver() ? "carry-over" : "close-item",
                "${due.endOfPeriod(workItem)}",
                TaskReader.LEAD,
                "closeItem",
                "Tóm tắt kết quả cả năm của mục "
                        + item.code()
                        + (item.carriesOver()
                                ? " và ghi phần việc còn lại để chuyển sang kế hoạch năm sau. "
                                : "; nếu chưa hoàn thành, phần còn lại chuyển sang kế hoạch năm sau. ")
                        + item.item().timeText(),
                null);
    }
}
