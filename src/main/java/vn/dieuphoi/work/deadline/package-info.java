/**
 * How anything with a due date stands, when it may be moved, and what has been late for so long that leadership must
 * know. Each module answers for what is its own.
 */
@NamedInterface("deadline")
@NullMarked
package vn.dieuphoi.work.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
