package vn.dieuphoi.plan.reading.fact;

import java.time.LocalDate;

/**
 * A time named in words.
 *
 * @param first its first day
 * @param last its last day
 * @param at first character of the words that name it
 * @param end the character after them
 * @param sure whether its year is written or follows from the document
 */
record Moment(LocalDate first, LocalDate last, int at, int end, boolean sure) {

    /** The same days in the year in which another one ends, or the one before where they would come after it. */
    Moment inYearOf(Moment other) {
        int year = other.last.getYear();
        int shift = year - first.getYear() - (first.withYear(year).isAfter(other.last) ? 1 : 0);
        return new Moment(first.plusYears(shift), last.plusYears(shift), at, end, sure);
    }

    /** Whether it names no less than whole years. */
    boolean years() {
        return first.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31;
    }
}
