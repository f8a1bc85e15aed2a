/** The pages of reports. */
@NullMarked
package vn.dieuphoi.reporting.web;

import org.jspecify.annotations.NullMarked;
