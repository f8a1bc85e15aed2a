package vn.dieuphoi.reporting.document;

import java.util.Arrays;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.reporting.figures.PeriodFigures;

/** Reports that have a Word template each. */
public enum ReportKind {
    PERIOD("ky", "Báo cáo quý và báo cáo theo yêu cầu"),
    YEAR("nam", "Báo cáo năm");

    private final String key;
    private final String label;

    ReportKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As addresses name it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static ReportKind of(PeriodFigures figures) {
        return figures.ofYear() ? YEAR : PERIOD;
    }

    public static ReportKind ofKey(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchKey("Không có loại mẫu báo cáo \"" + key + "\""));
    }
}
