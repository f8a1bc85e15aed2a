/**
 * Tasks outside the plan: given by leadership or the standing office, done by one office. Their due day is chosen, or
 * follows from the words of a document.
 */
@NamedInterface("assignment")
@NullMarked
package vn.dieuphoi.work.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
