/**
 * The targets of section II: what was measured, what was corrected, and how each stands on a day. Rows are only ever
 * added.
 */
@NamedInterface("targets")
@NullMarked
package vn.dieuphoi.reporting.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
