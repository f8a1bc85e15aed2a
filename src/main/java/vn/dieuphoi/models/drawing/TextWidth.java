package vn.dieuphoi.models.drawing;

import java.text.Normalizer;

/**
 * How wide a text stands in the diagram. Counted from tables of advance widths and not from a font of the machine, so
 * that the same outline gives the same file everywhere, and labels fit where Arial is shown and where Noto Sans stands
 * in for it. Vietnamese letters are as wide as their base letter; three per cent on top of labels beside shapes allow
 * for what browsers round.
 */
final class TextWidth {

    private static final double ALLOWANCE = 1.03;

    /** Arial's advance widths of the characters 32–126 in thousandths of the font size. */
    private static final int[] ARIAL = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    /** The same of Noto Sans. */
    private static final int[] NOTO_SANS = {
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572,
        572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619,
        524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561,
        615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786,
        529, 510, 470, 380, 551, 380, 572
    };

    private TextWidth() {}

    /**
     * The wider of the two.
     *
     * @param fontSize in pixels
     * @return pixels
     */
    static double of(String text, int fontSize) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        int thousandths = Math.max(
                letters.chars().map(letter -> thousandths(letter, ARIAL)).sum(),
                letters.chars().map(letter -> thousandths(letter, NOTO_SANS)).sum());
        return thousandths * fontSize * (fontSize == LabelText.OUTSIDE_FONT ? ALLOWANCE : 1) / 1000;
    }

    private static int thousandths(int character, int[] ascii) {
        if (character >= 32 && character < 127) {
            return ascii[character - 32];
        }
        return switch (character) {
            case 'đ' -> 617;
            case 'Đ' -> 730;
            case 0x031B -> 60; // the horn of ơ and ư
            case '·' -> 278;
            case '…', '—' -> 1000;
            default -> Character.getType(character) == Character.NON_SPACING_MARK ? 0 : 572;
        };
    }
}
