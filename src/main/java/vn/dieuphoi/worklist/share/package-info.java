/** Parts of a piece of work that a head gives to colleagues beside whoever holds it. */
@NullMarked
package vn.dieuphoi.worklist.share;

import org.jspecify.annotations.NullMarked;
