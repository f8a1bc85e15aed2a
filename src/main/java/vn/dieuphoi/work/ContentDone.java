package vn.dieuphoi.work;

/** The own path of an item has ended: nothing but its closing is asked for any more. */
public record ContentDone(WorkKey work) {}
