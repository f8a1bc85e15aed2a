package vn.dieuphoi.board.leaders;

import java.time.YearMonth;

/** What fell or falls due in a month, and how much of it became late. */
record MonthThings(YearMonth month, int due, int late) {}
