package vn.dieuphoi.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the small language that models may use: names, calls with names, texts and numbers, negation,
 * comparison with a text, and "both". Everything else the engine would understand is code and refused.
 *
 * @param parts what is compared or combined
 */
public record ModelExpression(List<Part> parts) {

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9]*";
    private static final String TEXT = "'[^'\\\\]*'";
    private static final String ARGUMENT = "(?:" + NAME + "|" + TEXT + "|\\d+)";
    private static final Pattern PART = Pattern.compile("!?\\s*(" + NAME + ")(?:\\.(" + NAME + ")(\\(\\s*(" + ARGUMENT
            + "(?:\\s*,\\s*" + ARGUMENT + ")*)?\\s*\\))?)?(?:\\s*(?:==|!=)\\s*(" + TEXT + "|\\d+|true|false))?");
    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");

    /**
     * @param root a bean or a variable
     * @param member method or property; empty where the root stands alone
     * @param arguments null where nothing is called
     * @param literal what it is compared with, without quotes; empty where it is not compared
     */
    public record Part(String root, String member, @Nullable List<String> arguments, String literal) {

        public boolean calls() {
            return arguments != null;
        }
    }

    public ModelExpression {
        parts = List.copyOf(parts);
    }

    /** Empty when it is not of the small language. */
    public static Optional<ModelExpression> read(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (String each : whole.group(1).split("&&", -1)) {
            Matcher part = PART.matcher(each.strip());
            if (!part.matches()) {
                return Optional.empty();
            }
            parts.add(new Part(
                    part.group(1),
                    part.group(2) == null ? "" : part.group(2),
                    part.group(3) == null ? null : arguments(part.group(4)),
                    part.group(5) == null ? "" : part.group(5).replace("'", "")));
        }
        return Optional.of(new ModelExpression(parts));
    }

    private static List<String> arguments(@Nullable String list) {
        return list == null ? List.of() : List.of(list.strip().split("\\s*,\\s*(?=(?:[^']*'[^']*')*[^']*$)"));
    }
}
