package vn.dieuphoi;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The number that a person reads for a failure of ours, and under which it stands in the log. */
public final class FailureNumber {

    private static final int BASE = 36;
    private static final int LEAST_OF_FIVE_DIGITS = BASE * BASE * BASE * BASE;

    private FailureNumber() {}

    /** Five digits and capital letters; not unique for ever, but among what somebody looks for. */
    public static String next() {
        return Integer.toString(
                        ThreadLocalRandom.current().nextInt(LEAST_OF_FIVE_DIGITS, LEAST_OF_FIVE_DIGITS * BASE), BASE)
                .toUpperCase(Locale.ROOT);
    }
}
