/** The pages of requests. */
@NullMarked
package vn.dieuphoi.coordination.web;

import org.jspecify.annotations.NullMarked;
