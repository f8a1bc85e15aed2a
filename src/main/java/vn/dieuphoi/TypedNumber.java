package vn.dieuphoi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place where text becomes a number: as Vietnamese officials write it ({@code 38.400}, {@code 7,5}), or plain.
 * A power of ten is no way to write a number here, and more digits than anything counted has are a slip of the hand.
 */
public final class TypedNumber {

    /** Up to hundreds of thousands of billions of đồng. */
    public static final int MOST_DIGITS = 15;

    /** With signs and spaces; what is longer is not looked at. */
    private static final int LONGEST = 60;

    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}((\\.\\d{3})+|([ \\u00A0\\u202F]\\d{3})+)(,\\d+)?");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[. \\u00A0\\u202F]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$");

    /** A point before one or two digits can only be meant as a comma. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+|\\.\\d{1,2})?");

    private TypedNumber() {}

    /** Empty when it is no number, or none of at most {@link #MOST_DIGITS} digits. */
    public static Optional<BigDecimal> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = AROUND.matcher(typed).replaceAll("");
        if (GROUPED.matcher(text).matches()) {
            return bounded(
                    new BigDecimal(BETWEEN_GROUPS.matcher(text).replaceAll("").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? bounded(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** Empty when it is no whole number between the two, which may both be. */
    public static Optional<Integer> whole(String typed, int least, int most) {
        return read(typed)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** A number that came as one, in JSON or in a cell, is held to the same bounds. */
    public static Optional<BigDecimal> of(Number number) {
        try {
            return bounded(new BigDecimal(number.toString()));
        } catch (NumberFormatException infiniteOrNone) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> bounded(BigDecimal number) {
        // Before anything is computed with it: 1e999999999 is short to write and long to count.
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        long whole = (long) number.precision() - number.scale();
        if (number.precision() > MOST_DIGITS + 5 || whole > MOST_DIGITS || whole < -MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal exact = number.stripTrailingZeros();
        return exact.precision() <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
    }
}
