package vn.dieuphoi.plan.difference;

/** A fact before and after, as a person reads it. */
public record FactChange(ItemFact fact, String before, String after) {}
