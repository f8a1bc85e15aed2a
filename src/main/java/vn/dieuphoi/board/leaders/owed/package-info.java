/** The lists behind the numbers of the leaders' board. */
@NullMarked
package vn.dieuphoi.board.leaders.owed;

import org.jspecify.annotations.NullMarked;
