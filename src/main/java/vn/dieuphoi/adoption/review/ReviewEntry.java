package vn.dieuphoi.adoption.review;

import java.time.Instant;

/** An act of a review as the page lists it. */
public record ReviewEntry(long id, String what, String by, Instant at, boolean undone) {}
