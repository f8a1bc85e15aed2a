/** When an item of a plan begins, is asked, passes its marks and ends, as its document says it. */
@NamedInterface("time")
@NullMarked
package vn.dieuphoi.plan.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
