package vn.dieuphoi.plan;

/** Where a text stands in the document: first and last line, counted from 1. */
public record Lines(int first, int last) {}
