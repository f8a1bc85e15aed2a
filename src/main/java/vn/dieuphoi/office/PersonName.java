package vn.dieuphoi.office;

/** How an account is called by people. */
record PersonName(String id, String name) {}
