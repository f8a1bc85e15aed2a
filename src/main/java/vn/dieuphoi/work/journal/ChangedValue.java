package vn.dieuphoi.work.journal;

import java.util.Set;

/**
 * What figures of the past count with and what may change later. Each change is kept by the constant's name, which is
 * therefore never renamed; its words are only for those who read the journal.
 */
public enum ChangedValue {
    /** Codes of offices. */
    LEAD("Đổi đơn vị chủ trì"),
    /** ISO days, as all due dates: an extension, which is counted. */
    DUE("Gia hạn"),
    DUE_BY_CALENDAR("Dời hạn theo lịch làm việc"),
    ANSWER_DUE("Gia hạn trả lời"),
    /** Its time began anew when the lead had made something clear, or the calendar changed: no extension. */
    ANSWER_DUE_MOVED("Dời hạn trả lời"),
    /** A dissolved party leaves a request to its successor. */
    PARTNER("Chuyển đề nghị cho đơn vị kế thừa"),
    PERCENT("Sửa số liệu tháng: tiến độ cả năm (%)"),
    PROGRESS("Sửa số liệu tháng: việc đã làm"),
    DIFFICULTY("Sửa số liệu tháng: khó khăn, vướng mắc"),
    PROPOSAL("Sửa số liệu tháng: đề xuất, kiến nghị"),
    EVIDENCE("Sửa số liệu tháng: minh chứng"),
    ESTIMATE("Sửa số liệu tháng: ước thực hiện cả năm (%)"),
    /** The app of item 2.1. */
    IN_USE("Chuyên mục đã đưa vào sử dụng"),
    /** The day of a step that the plan does not set; no extension. */
    OWN_DAY("Đặt ngày của bước (hạn do đơn vị tự đặt)"),
    OPENED_EARLY("Đã mở sớm hơn lịch vì đồng hồ máy chủ chạy nhanh");

    /** Whatever moves the due date of an item, a month or a report. */
    public static final Set<ChangedValue> DUES = Set.of(DUE, DUE_BY_CALENDAR);

    /** Whatever moves the due date of a request. */
    public static final Set<ChangedValue> ANSWER_DUES = Set.of(ANSWER_DUE, ANSWER_DUE_MOVED);

    private final String label;

    ChangedValue(String label) {
        this.label = label;
    }

    /** As the journal says it to people. */
    public String label() {
        return label;
    }
}
