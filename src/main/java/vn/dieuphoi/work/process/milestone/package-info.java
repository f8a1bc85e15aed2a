/** What has to be there on the way of an item: each asked of its lead before its day, and owed by that day. */
@NamedInterface("milestone")
@NullMarked
package vn.dieuphoi.work.process.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
