package vn.dieuphoi.models.usable;

import java.util.List;

/**
 * Something of the application that models may name.
 *
 * @param says what it does or knows
 * @param functions what an expression may call on it; empty for work and listeners
 * @param reads fields of a form that it reads, a line each; empty where it reads none
 */
public record UsableBean(
        String name, Kind kind, String says, List<UsableFunction> functions, List<String> reads, Usage usage) {

    public UsableBean {
        functions = List.copyOf(functions);
        reads = List.copyOf(reads);
    }

    /** As it is typed for a service task or a listener. */
    public String expression() {
        return "${" + name + "}";
    }

    /** How a model uses it. */
    public enum Kind {
        /** Asked in expressions. */
        ASKED,
        /** A service task. */
        WORK,
        /** Takes what people hand in at a task. */
        LISTENER
    }
}
