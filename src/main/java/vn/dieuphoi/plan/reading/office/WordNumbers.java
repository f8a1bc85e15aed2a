package vn.dieuphoi.plan.reading.office;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;

/** The numbers that Word counts by itself and that stand in no text. */
final class WordNumbers {

    private static final Pattern NOTE = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+]");
    private static final int LEVELS = 9;
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private final Map<BigInteger, int[]> counts = new HashMap<>();

    /** The paragraph's words with its number before them. */
    String words(XWPFParagraph paragraph) {
        String text = text(paragraph);
        String number = text.isBlank() ? null : number(paragraph);
        return number == null ? text : number + " " + text;
    }

    /** Likewise in a cell, which may hold nothing but the number that Word counts. */
    String inCell(XWPFParagraph paragraph) {
        String text = text(paragraph);
        String number = number(paragraph);
        return number == null || text.isBlank() && number.equals("-") ? text : number + " " + text;
    }

    /** Without notes at the foot of the page and the marks that lead to them. */
    private static String text(XWPFParagraph paragraph) {
        String all = paragraph.getText();
        String notes = paragraph.getFootnoteText();
        String text = all.endsWith(notes) ? all.substring(0, all.length() - notes.length()) : all;
        return NOTE.matcher(Effort.counted(text)).replaceAll("");
    }

    private @Nullable String number(XWPFParagraph paragraph) {
        BigInteger own = paragraph.getNumID();
        WordList list = own == null ? WordList.ofStyle(paragraph) : WordList.of(paragraph, own);
        if (list == null) {
            return null;
        }
        if ("bullet".equals(list.format())) {
            return "-";
        }
        int at = Math.min(list.level(), LEVELS - 1);
        int[] counted = counts.computeIfAbsent(list.id(), fresh -> new int[LEVELS]);
        counted[at] = counted[at] == 0 ? list.start() : counted[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            counted[below] = 0;
        }
        String number = list.shape();
        for (int i = 0; i <= at; i++) {
            String format = i == at ? list.format() : "decimal";
            number = number.replace("%" + (i + 1), written(Math.max(counted[i], 1), format));
        }
        return number.strip();
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "decimalZero" -> String.format("%02d", number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                written.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return written.toString();
    }
}
