/** Where the models meet the reporting module. */
@NullMarked
package vn.dieuphoi.reporting.process;

import org.jspecify.annotations.NullMarked;
