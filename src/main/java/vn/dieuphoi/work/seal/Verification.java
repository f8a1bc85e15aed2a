package vn.dieuphoi.work.seal;

import java.time.Instant;

/** How a night's check ended, as it is kept. */
public record Verification(Instant at, boolean sound, String words) {}
