package vn.dieuphoi.plan;

/** Who signed the plan. */
public record Signatory(String title, String name) {}
