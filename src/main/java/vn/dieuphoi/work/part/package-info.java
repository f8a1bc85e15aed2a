/**
 * Parts of an item: pieces of work with a lead of their own inside one item of a plan. Who leads each comes from the plan, or
 * from what leadership assigned.
 */
@NamedInterface("part")
@NullMarked
package vn.dieuphoi.work.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
