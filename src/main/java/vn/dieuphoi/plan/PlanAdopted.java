package vn.dieuphoi.plan;

import vn.dieuphoi.PlanId;

/** A plan has been adopted, for the first time or with new content. */
public record PlanAdopted(PlanId plan) {}
