/** Plans written in prose: the outline of numbered paragraphs, labels, offices, references to the tasks' numbers. */
@NullMarked
package vn.dieuphoi.plan.reading.prose;

import org.jspecify.annotations.NullMarked;
