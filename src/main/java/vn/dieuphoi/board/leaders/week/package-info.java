/** The weekly picture: what became of the week that is over, and what the one that begins asks for, on one page. */
@NullMarked
package vn.dieuphoi.board.leaders.week;

import org.jspecify.annotations.NullMarked;
