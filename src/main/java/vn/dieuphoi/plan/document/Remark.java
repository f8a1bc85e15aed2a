package vn.dieuphoi.plan.document;

/** A contradiction that a reader found in an item, with what was decided. */
public record Remark(Severity severity, String says, String decision) {}
