package vn.dieuphoi.worklist;

import vn.dieuphoi.obligation.ObligationKind;

/** What somebody does who does it. */
final class Verb {

    private Verb() {}

    static String of(ObligationKind kind) {
        return switch (kind) {
            case STEP, SURVEY -> "Ghi kết quả";
            case ROUND -> "Ghi tiến độ";
            case REQUEST -> "Trả lời";
            case CLARIFICATION -> "Làm rõ";
            case ANSWER_TO_TAKE -> "Nhận trả lời";
            case APPROVAL -> "Xem và duyệt";
            case DECLINING, EXTENSION -> "Quyết định";
            case DIRECTIVE -> "Chỉ đạo";
            case ASSIGNMENT -> "Phân công";
            case BUDGET -> "Lập dự toán";
            case CLOSING -> "Chốt kết quả";
            case REPORT, ITEM_REPORT -> "Viết báo cáo";
            case ITEM -> "Xem";
        };
    }
}
