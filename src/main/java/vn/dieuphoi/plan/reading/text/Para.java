package vn.dieuphoi.plan.reading.text;

/**
 * A paragraph.
 *
 * @param words with its number, also where the program that wrote it had counted
 */
public record Para(Stretch words) implements Part {}
