/** A draft as people look it over: what is unsure and asked once for all its items, what was confirmed, corrected, undone. */
@NullMarked
package vn.dieuphoi.adoption.review;

import org.jspecify.annotations.NullMarked;
