/** Telling once when a kind of failure begins and once when it is over. */
@NullMarked
package vn.dieuphoi.operation.alarm;

import org.jspecify.annotations.NullMarked;
