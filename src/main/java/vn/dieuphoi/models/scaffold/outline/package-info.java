/**
 * The own steps of an item as a person writes them down, and how they are read. What an outline leaves out is taken
 * from the plan.
 */
@NullMarked
package vn.dieuphoi.models.scaffold.outline;

import org.jspecify.annotations.NullMarked;
