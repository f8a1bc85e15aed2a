/** One sheet for what is done by the same act: each line is taken or refused by itself. */
@NullMarked
package vn.dieuphoi.worklist.sheet;

import org.jspecify.annotations.NullMarked;
