/**
 * The figures of a period, read as they stood at its cut-off and frozen. A correction is a new version that says why.
 */
@NamedInterface("figures")
@NullMarked
package vn.dieuphoi.reporting.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
