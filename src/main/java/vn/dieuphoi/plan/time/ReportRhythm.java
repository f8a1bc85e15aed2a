package vn.dieuphoi.plan.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often leads hand in a report of their items. */
public enum ReportRhythm {
    @JsonProperty("none")
    NONE("không nộp báo cáo của mục"),
    @JsonProperty("monthly")
    MONTHLY("báo cáo hằng tháng"),
    @JsonProperty("quarterly")
    QUARTERLY("báo cáo hằng quý"),
    @JsonProperty("yearly")
    YEARLY("báo cáo hằng năm");

    private final String words;

    ReportRhythm(String words) {
        this.words = words;
    }

    /** As it stands within a sentence. */
    public String words() {
        return words;
    }
}
