package vn.dieuphoi.models.check.naming;

import java.util.Locale;

/** Labels begin with a capital or a figure, are no headline in capitals and have no full stop. */
final class SentenceCase {

    private SentenceCase() {}

    static boolean holds(String label) {
        char first = label.charAt(0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first);
        boolean headline = label.length() > 12 && label.equals(label.toUpperCase(Locale.ROOT));
        return begins && !headline && !label.matches(".*[.;,:]");
    }
}
