/** Requests for more time. They are asked for before the day has passed and decided by whoever gave the work. */
@NamedInterface("extension")
@NullMarked
package vn.dieuphoi.escalation.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
