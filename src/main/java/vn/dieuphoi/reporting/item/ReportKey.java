package vn.dieuphoi.reporting.item;

import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.work.WorkKey;

/** The natural key of an item's report: {@code 2023-3.4@2023-Q2}. */
public record ReportKey(String value) {

    public ReportKey {
        if (!isOne(value)) {
            throw new NoSuchKey("Khóa báo cáo không hợp lệ: \"" + value + "\"");
        }
    }

    public static boolean isOne(String text) {
        return text.matches("[^@]+@20\\d{2}-Q[1-4]");
    }

    static ReportKey of(WorkKey workItem, ReportingQuarter quarter) {
        return new ReportKey(workItem + "@" + quarter);
    }

    public WorkKey workItem() {
        return new WorkKey(value.substring(0, value.indexOf('@')));
    }

    public ReportingQuarter quarter() {
        return ReportingQuarter.parse(value.substring(value.indexOf('@') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
