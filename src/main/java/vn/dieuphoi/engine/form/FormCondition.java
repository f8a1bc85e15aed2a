package vn.dieuphoi.engine.form;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of the small part of FEEL that forms may use: comparisons of a field with a value, a few questions about a
 * text, {@code and}, {@code or}, {@code not(…)} and brackets. Nothing in it repeats anything, so it cannot run long.
 *
 * @param names the fields and variables that it asks
 */
public record FormCondition(Set<String> names) {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>(?:starts|ends) with\\b|[a-zA-Z][a-zA-Z0-9]*)|(?<value>\"[^\"\\\\]*\"|-?\\d{1,15}(?:\\.\\d{1,5})?)"
                    + "|(?<mark>!=|<=|>=|[=<>(),]))");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> QUESTIONS = Set.of("starts with", "ends with", "contains");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    public FormCondition {
        names = Set.copyOf(names);
    }

    /** @return empty when it is not of the small language; the leading "=" is part of it */
    public static Optional<FormCondition> read(String text) {
        if (!text.startsWith("=") || text.length() > LONGEST) {
            return Optional.empty();
        }
        Reader reader = new Reader(text.substring(1).strip());
        return reader.whole() ? Optional.of(new FormCondition(reader.names)) : Optional.empty();
    }

    /** Goes through the text once, from left to right. */
    private static final class Reader {

        private final Set<String> names = new HashSet<>();
        private final Matcher tokens;
        private final int end;
        private String word = "";
        private String value = "";
        private String mark = "";
        private int at;

        Reader(String text) {
            tokens = TOKEN.matcher(text);
            end = text.length();
            next();
        }

        boolean whole() {
            return either(0) && at < 0;
        }

        private boolean either(int depth) {
            boolean sound = depth < DEEPEST && one(depth);
            while (sound && (word.equals("and") || word.equals("or"))) {
                next();
                sound = one(depth);
            }
            return sound;
        }

        private boolean one(int depth) {
            if (take("(")) {
                return either(depth + 1) && take(")");
            }
            if (word.equals("not")) {
                next();
                return take("(") && either(depth + 1) && take(")");
            }
            if (QUESTIONS.contains(word)) {
                next();
                return take("(") && operand() && take(",") && operand() && take(")");
            }
            if (!operand()) {
                return false;
            }
            if (COMPARISONS.contains(mark)) {
                next();
                return operand();
            }
            return true;
        }

        private boolean operand() {
            if (!word.isEmpty() && !word.equals("and") && !word.equals("or") && !word.contains(" ")) {
                if (!LITERALS.contains(word)) {
                    names.add(word);
                }
                next();
                return true;
            }
            boolean known = !value.isEmpty();
            if (known) {
                next();
            }
            return known;
        }

        private boolean take(String expected) {
            boolean there = mark.equals(expected);
            if (there) {
                next();
            }
            return there;
        }

        /** After the last one {@code at} is negative; a character that belongs to no token leaves it where it is. */
        private void next() {
            word = "";
            value = "";
            mark = "";
            if (at >= end || at < 0) {
                at = -1;
            } else if (tokens.region(at, end).lookingAt()) {
                word = text("word");
                value = text("value");
                mark = text("mark");
                at = tokens.end();
            }
        }

        private String text(String group) {
            return Optional.ofNullable(tokens.group(group)).orElse("");
        }
    }
}
