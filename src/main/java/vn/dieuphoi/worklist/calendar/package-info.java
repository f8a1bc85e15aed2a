/** What is due as a month or a week, and as a calendar that other programs subscribe to. */
@NullMarked
package vn.dieuphoi.worklist.calendar;

import org.jspecify.annotations.NullMarked;
