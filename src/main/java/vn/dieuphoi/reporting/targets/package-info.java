/**
 * The targets of section II: what was measured, what was corrected, and how each stands on a day. Rows are only ever
 * added.
 */
@NullMarked
package vn.dieuphoi.reporting.targets;

import org.jspecify.annotations.NullMarked;
