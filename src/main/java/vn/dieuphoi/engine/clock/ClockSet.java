package vn.dieuphoi.engine.clock;

import java.time.Duration;

/**
 * The machine's clock was set while the application ran.
 *
 * @param by how far; negative when it went back
 */
public record ClockSet(Duration by) {}
