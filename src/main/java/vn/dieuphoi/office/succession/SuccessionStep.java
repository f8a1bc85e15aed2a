package vn.dieuphoi.office.succession;

/** One line of the preview: so many of these move. */
public record SuccessionStep(String what, int count) {}
