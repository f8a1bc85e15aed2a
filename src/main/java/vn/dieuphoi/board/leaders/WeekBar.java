package vn.dieuphoi.board.leaders;

import java.time.LocalDate;

/**
 * How much was late on the evening of a day.
 *
 * @param height in hundredths of the highest
 */
public record WeekBar(LocalDate day, int late, int height, boolean now) {}
