package vn.dieuphoi.rehearsal.offices;

import vn.dieuphoi.Subject;
import vn.dieuphoi.work.WorkKey;

/** The natural keys of work, rounds, reports and requests, as far as a rehearsal needs to read them. */
public final class NaturalKey {

    private NaturalKey() {}

    /** The item, the part of one or the assignment that a key belongs to; empty for what the department does as a whole. */
    public static String itemOf(String key) {
        return WorkKey.of(Subject.of(key.replaceFirst(" .*", "")))
                .map(WorkKey::code)
                .orElse("");
    }
}
