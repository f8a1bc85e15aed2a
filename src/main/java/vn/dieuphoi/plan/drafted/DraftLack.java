package vn.dieuphoi.plan.drafted;

/**
 * Something that a draft lacks before it can be a plan.
 *
 * @param pointer where in the draft, as a JSON pointer: {@code /items/4/code}
 * @param says what is missing or wrong, and what to do
 */
public record DraftLack(String pointer, String says) {}
