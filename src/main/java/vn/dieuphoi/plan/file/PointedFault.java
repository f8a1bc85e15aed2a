package vn.dieuphoi.plan.file;

/**
 * A fault that knows its place in the data but not yet its line.
 *
 * @param pointer JSON pointer
 */
record PointedFault(String pointer, String message) {}
