package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** How a result compares with its target. */
public enum Direction {
    @JsonProperty("≥")
    AT_LEAST("≥"),
    @JsonProperty("≤")
    AT_MOST("≤"),
    @JsonProperty("<")
    BELOW("<"),
    @JsonProperty("=")
    EXACTLY("=");

    private final String symbol;

    Direction(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public boolean reached(BigDecimal result, BigDecimal target) {
        int comparison = result.compareTo(target);
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case BELOW -> comparison < 0;
            case EXACTLY -> comparison == 0;
        };
    }
}
