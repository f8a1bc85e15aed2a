/** Where models meet the months of an item. The form shows beside its fields what the month before said. */
@NullMarked
package vn.dieuphoi.work.process.round;

import org.jspecify.annotations.NullMarked;
