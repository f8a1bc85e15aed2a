/**
 * What goes to the successor when an office is merged, split or dissolved; other modules carry over what is theirs.
 * Recorded facts stay under the old name.
 */
@NamedInterface("succession")
@NullMarked
package vn.dieuphoi.office.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
