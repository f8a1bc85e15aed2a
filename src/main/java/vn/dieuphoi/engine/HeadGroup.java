package vn.dieuphoi.engine;

import java.util.regex.Pattern;

/**
 * The group of those who head a group today, beside the group of everybody in it: what a model gives to {@code GDNN.head}
 * nobody else of {@code GDNN} finds, takes or completes. Its members are computed (see {@link Substitution}), never stored.
 */
public final class HeadGroup {

    private static final String SUFFIX = ".head";
    private static final Pattern AT_THE_END = Pattern.compile("\\.head$");

    private HeadGroup() {}

    public static String of(String group) {
        return group + SUFFIX;
    }

    static boolean isOne(String group) {
        return group.endsWith(SUFFIX);
    }

    /** The group of everybody, whether it is asked for by that or by its heads' group. */
    public static String whole(String group) {
        return AT_THE_END.matcher(group).replaceFirst("");
    }
}
