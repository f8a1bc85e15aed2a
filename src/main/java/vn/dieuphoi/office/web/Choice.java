package vn.dieuphoi.office.web;

/** One entry of a list to choose from. */
record Choice(String value, String label) {}
