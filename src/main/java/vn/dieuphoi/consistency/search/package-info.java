/** What SQL alone cannot find: things that should be there by the plan, the calendar or the day. Searches only read. */
@NullMarked
package vn.dieuphoi.consistency.search;

import org.jspecify.annotations.NullMarked;
