package vn.dieuphoi.plan.document;

/** Where a text stands in the document: first and last line, counted from 1. */
public record LineRange(int first, int last) {

    /** Of a text whose document has no numbered lines. */
    public static final LineRange NOWHERE = new LineRange(0, 0);
}
