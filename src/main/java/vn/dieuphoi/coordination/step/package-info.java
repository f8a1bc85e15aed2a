/** Whom the own steps of an item ask, as its model says it. */
@NullMarked
package vn.dieuphoi.coordination.step;

import org.jspecify.annotations.NullMarked;
