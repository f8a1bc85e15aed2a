package vn.dieuphoi.models.usable;

/**
 * One example out of the models in force.
 *
 * @param expression as it stands there; empty where no model uses it yet
 * @param process name of the model
 */
public record Usage(String expression, String process) {

    static final Usage NONE = new Usage("", "");
}
