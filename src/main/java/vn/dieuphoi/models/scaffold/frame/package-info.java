/** The frame that all items share, placed on a grid. The same step stands in the same column in every item. */
@NullMarked
package vn.dieuphoi.models.scaffold.frame;

import org.jspecify.annotations.NullMarked;
