package vn.dieuphoi.plan.trace;

import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.NoPlanAdopted;

/** Follows a plan from its sentences to what was reported, and back; implemented by whoever sees all of it. */
public interface PlanTrace {

    /** @throws NoPlanAdopted when there is no such plan */
    TraceReport check(PlanId plan);
}
