/** What the machine itself runs out of: disk and log file. */
@NullMarked
package vn.dieuphoi.operation.machine;

import org.jspecify.annotations.NullMarked;
