/** Work given outside the plan: to several offices by one document, put right, given another day, withdrawn. */
@NullMarked
package vn.dieuphoi.board.order;

import org.jspecify.annotations.NullMarked;
