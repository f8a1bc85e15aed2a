/** Days of steps that the plan does not set: the office's own, shown as such and changed by it. */
@NamedInterface("day")
@NullMarked
package vn.dieuphoi.work.process.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
