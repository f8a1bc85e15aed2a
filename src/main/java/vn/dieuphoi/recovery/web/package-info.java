/** The page of restores, for administrators. */
@NullMarked
package vn.dieuphoi.recovery.web;

import org.jspecify.annotations.NullMarked;
