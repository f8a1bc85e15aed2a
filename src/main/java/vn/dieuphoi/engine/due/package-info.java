/**
 * Open tasks and timers that follow what they were computed from: a changed deadline, calendar, office or model. The
 * model's own expressions are asked again.
 */
@NamedInterface("due")
@NullMarked
package vn.dieuphoi.engine.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
