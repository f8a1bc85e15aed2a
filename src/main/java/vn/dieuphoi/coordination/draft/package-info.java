/** Requests that somebody has begun to write. */
@NullMarked
package vn.dieuphoi.coordination.draft;

import org.jspecify.annotations.NullMarked;
