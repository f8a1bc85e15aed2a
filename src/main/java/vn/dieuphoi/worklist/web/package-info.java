/** The pages of the day. */
@NullMarked
package vn.dieuphoi.worklist.web;

import org.jspecify.annotations.NullMarked;
