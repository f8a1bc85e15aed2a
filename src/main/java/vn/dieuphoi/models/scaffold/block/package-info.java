/**
 * The own steps of an item as blocks that know their size: set in rows, branches and lines, they draw themselves on the
 * axis they are given.
 */
@NullMarked
package vn.dieuphoi.models.scaffold.block;

import org.jspecify.annotations.NullMarked;
