package vn.dieuphoi.work.round;

import vn.dieuphoi.work.WorkKey;

/** A month of a piece of work was reported or put right: what later months are compared with may be another figure now. */
public record MonthReported(WorkKey workItem) {}
