package vn.dieuphoi.plan.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the document says when an item ends. */
public enum EndKind {
    /** On a day that it names. */
    @JsonProperty("date")
    DATE,
    /** "thường xuyên": with the plan's period. */
    @JsonProperty("standing")
    STANDING,
    /** It names no end, or one beyond the plan: what is left is carried over. */
    @JsonProperty("open")
    OPEN,
    /** "100 ngày kể từ ngày ban hành": counted from the day of issue. */
    @JsonProperty("relative")
    RELATIVE
}
