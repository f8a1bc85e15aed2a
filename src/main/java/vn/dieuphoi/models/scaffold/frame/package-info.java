/**
 * The frame that all items share and the blocks of own steps inside it, placed on a grid. The same step stands in the
 * same column in every item.
 */
@NullMarked
package vn.dieuphoi.models.scaffold.frame;

import org.jspecify.annotations.NullMarked;
