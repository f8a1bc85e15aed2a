/** Models that were handed in and are not in force: kept in sets, and held against the rules as a set. */
@NullMarked
package vn.dieuphoi.models.desk.draft;

import org.jspecify.annotations.NullMarked;
