package vn.dieuphoi.work;

/** How a piece of work is called. */
record WorkTitle(String key, String title) {}
