/** Task tables: which column holds what, rows that pages broke, group rows, and the items they make. */
@NullMarked
package vn.dieuphoi.plan.reading.table;

import org.jspecify.annotations.NullMarked;
