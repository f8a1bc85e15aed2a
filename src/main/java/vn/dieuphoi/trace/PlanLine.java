package vn.dieuphoi.trace;

import java.util.List;

/**
 * One line of the plan document, and what was made of it.
 *
 * @param number counted from 1
 * @param text without the marks of bold and italic
 * @param items numbers of the items whose words stand on it
 * @param others codes of the targets and standing duties whose words stand on it
 */
public record PlanLine(int number, String text, Kind kind, List<String> items, List<String> others) {

    /** What a line belongs to. */
    public enum Kind {
        /** Head, aims, legal bases, funding and signature of the document. */
        FRAME,
        HEADING,
        TARGET,
        ITEM,
        DUTY,
        /** Nothing was made of it: an orphan. */
        STRAY
    }
}
