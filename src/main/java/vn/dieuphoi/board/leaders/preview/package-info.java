/** What an act of leadership would end, move and leave, told before it is decided. */
@NullMarked
package vn.dieuphoi.board.leaders.preview;

import org.jspecify.annotations.NullMarked;
