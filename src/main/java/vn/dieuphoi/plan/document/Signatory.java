package vn.dieuphoi.plan.document;

/** Who signed the plan. */
public record Signatory(String title, String name) {}
