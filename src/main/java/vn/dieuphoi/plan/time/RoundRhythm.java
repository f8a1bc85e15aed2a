package vn.dieuphoi.plan.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often leads say how far their items are. */
public enum RoundRhythm {
    @JsonProperty("none")
    NONE("không hỏi tiến độ"),
    @JsonProperty("weekly")
    WEEKLY("ghi tiến độ hằng tuần"),
    @JsonProperty("fortnightly")
    FORTNIGHTLY("ghi tiến độ hai tuần một lần"),
    @JsonProperty("monthly")
    MONTHLY("ghi tiến độ hằng tháng"),
    @JsonProperty("quarterly")
    QUARTERLY("ghi tiến độ hằng quý");

    private final String words;

    RoundRhythm(String words) {
        this.words = words;
    }

    /** As it stands within a sentence. */
    public String words() {
        return words;
    }

    /** Whether it is told on a day of the week. */
    public boolean ofWeeks() {
        return this == WEEKLY || this == FORTNIGHTLY;
    }
}
