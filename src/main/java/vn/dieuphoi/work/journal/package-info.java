/**
 * The append-only history of everything, and how a value stood at a moment of the past. The database refuses to change
 * a line.
 */
@NamedInterface("journal")
@NullMarked
package vn.dieuphoi.work.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
