package vn.dieuphoi.adoption.source;

import java.util.List;
import java.util.Locale;

/**
 * A page of a PDF.
 *
 * @param box what of it is shown, as the {@code viewBox} of a picture: its margins are cut
 */
public record SourcePage(int number, String width, String height, String box, List<Spot> spots) {

    /** Where a block stands, in points. */
    public record Spot(String block, String x, String y, String width, String height) {}

    static String number(float points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
