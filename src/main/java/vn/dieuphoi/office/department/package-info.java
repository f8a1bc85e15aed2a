/** The department itself: what it is called and how it signs, and what it calls its leadership and its offices. */
@NamedInterface("department")
@NullMarked
package vn.dieuphoi.office.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
