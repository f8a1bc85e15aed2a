/** Which plan a page shows: the switch in its head, and links from before plans had ids of their own. */
@NullMarked
package vn.dieuphoi.board.web.plan;

import org.jspecify.annotations.NullMarked;
