/** Where the model of the year's turn meets its desk. */
@NullMarked
package vn.dieuphoi.turn.process;

import org.jspecify.annotations.NullMarked;
