/** Periods of keeping: what is due, and removing it after it was taken out and an administrator has said so. */
@NullMarked
package vn.dieuphoi.leaving.keeping;

import org.jspecify.annotations.NullMarked;
