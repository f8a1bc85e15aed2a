package vn.dieuphoi.models.drawing;

import java.text.Normalizer;

/**
 * How wide a text stands in the diagram. Counted from a table of Arial's advance widths and not from a font of the
 * machine, so that the same outline gives the same file everywhere. Vietnamese letters are as wide as their base
 * letter; three per cent on top of labels beside shapes allow for a machine that takes them from another font.
 */
final class TextWidth {

    private static final double ALLOWANCE = 1.03;

    /** Advance widths of the characters 32–126 in thousandths of the font size. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private TextWidth() {}

    /** @param fontSize in pixels
     * @return pixels */
    static double of(String text, int fontSize) {
        int thousandths = Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .map(TextWidth::thousandths)
                .sum();
        return thousandths * fontSize * (fontSize == LabelText.OUTSIDE_FONT ? ALLOWANCE : 1) / 1000;
    }

    private static int thousandths(int character) {
        if (character >= 32 && character < 127) {
            return ASCII[character - 32];
        }
        return switch (character) {
            case 'đ' -> 556;
            case 'Đ' -> 722;
            case 0x031B -> 60; // the horn of ơ and ư
            case '·' -> 278;
            case '…', '—' -> 1000;
            default -> Character.getType(character) == Character.NON_SPACING_MARK ? 0 : 556;
        };
    }
}
