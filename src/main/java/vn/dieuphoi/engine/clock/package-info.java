/**
 * The one clock, the timers and rounds that follow it, and where they run. Whoever moves the clock by hand runs here
 * what falls due.
 */
@NamedInterface("clock")
@NullMarked
package vn.dieuphoi.engine.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
