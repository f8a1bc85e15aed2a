package vn.dieuphoi.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.engine.task.Substitution;

/**
 * Groups of some of a group, beside the group of everybody in it. What a model gives to {@code PDT.head}, the group of those who
 * head PDT today, nobody else of {@code PDT} finds, takes or completes; {@code LANH_DAO.of-PDT} are those of leadership who are in
 * charge of PDT, all of them where nobody is named. Their members are computed (see {@link Substitution}), never stored.
 */
public final class HeadGroup {

    private static final String SUFFIX = ".head";
    private static final String IN_CHARGE = ".of-";
    private static final Pattern AT_THE_END = Pattern.compile("\\.(head|of-[^.]+)$");

    private HeadGroup() {}

    public static String of(String group) {
        return group + SUFFIX;
    }

    /** Those of a group who are in charge of an office. */
    public static String inCharge(String group, String office) {
        return group + IN_CHARGE + office;
    }

    /** The office of which the group is in charge; empty for any other group. */
    public static Optional<String> officeInCharge(String group) {
        int at = group.indexOf(IN_CHARGE);
        return at < 0 ? Optional.empty() : Optional.of(group.substring(at + IN_CHARGE.length()));
    }

    /** Whether it is a group of some of a group: of heads, or of the leaders in charge of an office. */
    public static boolean isOfSome(String group) {
        return AT_THE_END.matcher(group).find();
    }

    public static boolean isOne(String group) {
        return group.endsWith(SUFFIX);
    }

    /** The group of everybody, whether it is asked for by that or by a group of some. */
    public static String whole(String group) {
        return AT_THE_END.matcher(group).replaceFirst("");
    }
}
