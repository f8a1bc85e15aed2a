package vn.dieuphoi.calendar;

import java.time.LocalDate;

/**
 * A day that differs from the ordinary week.
 *
 * @param on the day
 * @param kind how it differs
 * @param name in Vietnamese, "Giỗ Tổ Hùng Vương"
 * @param source the document that says so
 */
public record SpecialDay(LocalDate on, DayKind kind, String name, String source) {}
