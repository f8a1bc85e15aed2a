package vn.dieuphoi.models.scaffold.outline;

/**
 * When a flow out of a gateway is taken.
 *
 * @param label the answer to the gateway's question; empty where there is no question
 * @param condition an expression; empty for the default and for flows that are always taken
 */
public record Way(String label, String condition, boolean isDefault) {

    public static final Way ALWAYS = new Way("", "", false);

    public static Way when(String label, String condition) {
        return new Way(label, condition, false);
    }

    public static Way otherwise(String label) {
        return new Way(label, "", true);
    }
}
