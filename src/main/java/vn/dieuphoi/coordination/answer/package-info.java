/**
 * How partners answer who do not do so in Tasklist: on the page, by a link or in a letter. Each reply goes through the
 * request's open task.
 */
@NullMarked
package vn.dieuphoi.coordination.answer;

import org.jspecify.annotations.NullMarked;
