package vn.dieuphoi.work;

/** What should have started has been started; what has not cannot. Told every morning, and after adoptions and deployments. */
public record StartsLookedFor() {}
