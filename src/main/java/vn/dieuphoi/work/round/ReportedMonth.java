package vn.dieuphoi.work.round;

import java.time.Instant;

/** A month, or whatever a round asks for, as its lead had reported it at some moment. */
public record ReportedMonth(RoundPeriod period, Instant reportedAt, Progress progress) {}
