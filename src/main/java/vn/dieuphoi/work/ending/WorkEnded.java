package vn.dieuphoi.work.ending;

import vn.dieuphoi.work.WorkKey;

/** A piece of work was closed, carried over, closed with something left, or stopped. */
public record WorkEnded(WorkKey work) {}
