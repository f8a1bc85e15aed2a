/**
 * The way of a sentence of the plan to what was reported and back, as the plan's own command shows it. Another module
 * follows it, because only that one sees all of it.
 */
@NamedInterface("trace")
@NullMarked
package vn.dieuphoi.plan.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
