package vn.dieuphoi.worklist.calendar;

import java.time.LocalDate;

/**
 * What will have to be done and cannot be yet.
 *
 * @param key the same for the same thing each time that it is reckoned
 * @param name "Ghi tiến độ tháng 11/2023 của 19 mục"
 * @param kind what kind of work it is, in words
 * @param opensOn when it can be done first
 * @param dueOn if nothing changes until then
 * @param count of how many items
 */
public record Coming(String key, String name, String kind, LocalDate opensOn, LocalDate dueOn, int count) {}
