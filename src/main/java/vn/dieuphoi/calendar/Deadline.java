package vn.dieuphoi.calendar;

import java.time.LocalDate;

/**
 * A deadline as a document states it.
 *
 * @param due the last day on which the work is in time; a working day
 * @param words as written: "trước ngày 10/12/2023"
 */
public record Deadline(LocalDate due, String words) {}
