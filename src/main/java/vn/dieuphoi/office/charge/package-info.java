/** Who helps with what the department itself draws up: named by an administrator, and missing where a house has no such body. */
@NamedInterface("charge")
@NullMarked
package vn.dieuphoi.office.charge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
