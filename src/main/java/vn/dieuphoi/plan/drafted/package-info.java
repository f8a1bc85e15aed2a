/** A draft, plain or with its places and doubts, as the plan that it will be, or as what it still lacks. */
@NamedInterface("drafted")
@NullMarked
package vn.dieuphoi.plan.drafted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
