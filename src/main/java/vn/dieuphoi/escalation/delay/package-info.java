/** Whose each late working day of a piece of work was. Each day stands at exactly one door. */
@NamedInterface("delay")
@NullMarked
package vn.dieuphoi.escalation.delay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
