/** Điều Phối: a department's yearly plan as running work. Only the entry point and what every module shares stand here. */
@NullMarked
package vn.dieuphoi;

import org.jspecify.annotations.NullMarked;
