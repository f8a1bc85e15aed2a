package vn.dieuphoi.reporting.item;

import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.work.WorkKey;

/** The natural key of an item's report: {@code 2023-3.4@2023-Q2}, {@code 100-ngay-3.4@2026-M07}. */
public record ReportKey(String value) {

    public ReportKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa báo cáo không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        int at = text.indexOf('@');
        return at > 0 && ReportSpan.isOne(text.substring(at + 1));
    }

    static ReportKey of(WorkKey workItem, ReportSpan span) {
        return new ReportKey(workItem + "@" + span);
    }

    public WorkKey workItem() {
        return new WorkKey(value.substring(0, value.indexOf('@')));
    }

    public ReportSpan span() {
        return new ReportSpan(value.substring(value.indexOf('@') + 1));
    }

    public Subject subject() {
        return new Subject(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
