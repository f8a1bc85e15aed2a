/** In which items and facts two contents of a plan differ, in words for a person. */
@NamedInterface("difference")
@NullMarked
package vn.dieuphoi.plan.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
