/** The leaders' board: how the whole plan is doing on one picture, and what waits for a decision. */
@NullMarked
package vn.dieuphoi.board.leaders;

import org.jspecify.annotations.NullMarked;
