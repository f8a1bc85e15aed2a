/** The pages on which work is given outside the plan and changed. */
@NullMarked
package vn.dieuphoi.board.order.web;

import org.jspecify.annotations.NullMarked;
