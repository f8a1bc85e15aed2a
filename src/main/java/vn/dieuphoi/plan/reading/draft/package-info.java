/** A plan as a draft: what was read, with places, confidence and reasons, and its file. */
@NullMarked
package vn.dieuphoi.plan.reading.draft;

import org.jspecify.annotations.NullMarked;
