package vn.dieuphoi.plan.reading.fact;

import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * Something read from a document.
 *
 * @param value what it says: text, a date, a number or a {@link ReadDue}
 * @param raw the words it was read from, with their places
 * @param confidence from 0 to 1; under {@link #SURE} a person has to look
 * @param reason why it was read so
 */
public record Fact(Object value, Stretch raw, double confidence, String reason) {

    public static final double SURE = 0.8;
    private static final double CERTAIN = 0.95;
    private static final double DOUBTFUL = 0.5;

    public static Fact sure(Object value, Stretch raw, String reason) {
        String doubt = raw.doubt();
        return doubt == null ? new Fact(value, raw, CERTAIN, reason) : unsure(value, raw, reason + "; " + doubt);
    }

    public static Fact unsure(Object value, Stretch raw, String reason) {
        return new Fact(value, raw, DOUBTFUL, reason);
    }

    public static Fact of(Object value, Stretch raw, boolean sure, String reason) {
        return sure ? sure(value, raw, reason) : unsure(value, raw, reason);
    }

    /** The words themselves, on one line. */
    public static Fact words(Stretch raw, String reason) {
        return sure(raw.line(), raw, reason);
    }

    public boolean isSure() {
        return confidence >= SURE;
    }

    public String text() {
        return String.valueOf(value);
    }

    /** The same with a doubt that was found elsewhere. */
    public Fact doubted(String doubt) {
        return unsure(value, raw, reason + "; " + doubt);
    }
}
