/** The page of the leaders' board. */
@NullMarked
package vn.dieuphoi.board.leaders.web;

import org.jspecify.annotations.NullMarked;
