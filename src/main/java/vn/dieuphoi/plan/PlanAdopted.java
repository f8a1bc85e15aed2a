package vn.dieuphoi.plan;

/** The plan of a year has been adopted, for the first time or with new content. */
public record PlanAdopted(int year) {}
