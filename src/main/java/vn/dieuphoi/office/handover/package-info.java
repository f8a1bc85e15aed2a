/**
 * The open tasks of an office and who has them, and handing one to a colleague. Whoever keeps the book of tasks
 * implements the way to them.
 */
@NamedInterface("handover")
@NullMarked
package vn.dieuphoi.office.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
