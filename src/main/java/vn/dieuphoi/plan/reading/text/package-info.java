/**
 * A document as paragraphs and tables whose words know their places. Knows letters and numbers, nothing of plans.
 */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
