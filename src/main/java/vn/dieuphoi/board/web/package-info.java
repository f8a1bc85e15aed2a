/** The pages of the board. */
@NullMarked
package vn.dieuphoi.board.web;

import org.jspecify.annotations.NullMarked;
