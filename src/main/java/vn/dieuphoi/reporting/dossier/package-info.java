/**
 * What the department itself draws up once a period, from the first draft to the issued edition. Leadership approves
 * it; an issued edition is never changed.
 */
@NamedInterface("dossier")
@NullMarked
package vn.dieuphoi.reporting.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
