package vn.dieuphoi.plan;

import vn.dieuphoi.PlanId;

/** An item of one plan: the same number in another plan is another item. */
public record ItemOfPlan(PlanId plan, ItemCode code) {}
