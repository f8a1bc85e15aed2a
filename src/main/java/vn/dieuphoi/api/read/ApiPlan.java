package vn.dieuphoi.api.read;

import java.time.LocalDate;

/** A plan that was adopted, with the period for which it holds. */
public record ApiPlan(String id, String name, LocalDate from, LocalDate to, int items) {}
