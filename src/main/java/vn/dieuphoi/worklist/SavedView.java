package vn.dieuphoi.worklist;

/**
 * How a person likes to look at the work of the day.
 *
 * @param name as the person calls it: "Chậm của mục 3"
 */
public record SavedView(long id, String name, WhoseWork whose, WorklistFilter filter) {}
