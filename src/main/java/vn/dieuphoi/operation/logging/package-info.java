/** Keeping the log readable while the same thing fails again and again. */
@NullMarked
package vn.dieuphoi.operation.logging;

import org.jspecify.annotations.NullMarked;
