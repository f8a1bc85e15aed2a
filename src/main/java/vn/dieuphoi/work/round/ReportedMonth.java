package vn.dieuphoi.work.round;

import java.time.Instant;
import java.time.YearMonth;

/** A month as its lead had reported it at some moment. */
public record ReportedMonth(YearMonth month, Instant reportedAt, Progress progress) {}
