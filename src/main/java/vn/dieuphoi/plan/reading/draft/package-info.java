/** A plan as a draft: what was read, with places, confidence and reasons, and its file. */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
