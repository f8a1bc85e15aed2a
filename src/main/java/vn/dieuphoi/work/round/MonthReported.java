package vn.dieuphoi.work.round;

/** A month was reported or put right: what later months of the same work are compared with may be another figure now. */
public record MonthReported(RoundKey round) {}
