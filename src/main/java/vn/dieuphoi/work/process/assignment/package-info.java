/**
 * Where models meet tasks outside the plan: the order as a form, its taking and its result. Whoever gave the task takes
 * the result.
 */
@NullMarked
package vn.dieuphoi.work.process.assignment;

import org.jspecify.annotations.NullMarked;
