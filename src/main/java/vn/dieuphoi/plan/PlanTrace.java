package vn.dieuphoi.plan;

/** Follows a plan from its sentences to what was reported, and back; implemented by whoever sees all of it. */
public interface PlanTrace {

    /** @throws NoPlanAdopted when there is no plan of that year */
    TraceReport check(int year);
}
