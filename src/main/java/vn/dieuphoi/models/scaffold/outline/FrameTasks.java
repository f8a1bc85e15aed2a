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
                        + PlannedItem.asText(item.item().assignmentText()),
                null);
    }
}
