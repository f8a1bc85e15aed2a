package vn.dieuphoi.plan;

/** What adopting a plan did. */
public enum Adoption {
    NEW,
    REPLACED,
    UNCHANGED
}
