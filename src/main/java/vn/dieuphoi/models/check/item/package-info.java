/**
 * Rules that compare the model of an item with the plan: its text, time, parties and numbers. A lane is the office that
 * gets its tasks.
 */
@NullMarked
package vn.dieuphoi.models.check.item;

import org.jspecify.annotations.NullMarked;
