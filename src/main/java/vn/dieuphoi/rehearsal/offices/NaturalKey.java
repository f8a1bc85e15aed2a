package vn.dieuphoi.rehearsal.offices;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The natural keys of work, rounds, reports and requests, as far as a rehearsal needs to read them. */
public final class NaturalKey {

    /** The key of the work stands before what belongs to it: {@code 2023-3.4>STTTT}. */
    private static final Pattern WORK = Pattern.compile("\\d{4}-(\\d+(?:\\.\\d+)*|GV\\d+)(?:[@>!~/ ].*)?");

    private NaturalKey() {}

    /** The item or assignment that a key belongs to; empty for what the department does as a whole. */
    public static String itemOf(String key) {
        Matcher matcher = WORK.matcher(key);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
