/** The pages on which requests are asked about and answered. */
@NullMarked
package vn.dieuphoi.coordination.web;

import org.jspecify.annotations.NullMarked;
