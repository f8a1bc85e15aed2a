package vn.dieuphoi.scorecard;

import java.time.LocalDate;

/**
 * Who headed an office, and on which days of the period.
 *
 * @param whole whether these are all its days
 */
public record HeadOfPeriod(String person, String name, LocalDate from, LocalDate to, boolean whole) {}
