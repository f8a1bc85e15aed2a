/**
 * Tables that have no lines, or have lost them: columns told by their headings and the gaps between words, rows by their
 * numbers and by where the words of a cell stand. What is guessed so carries a doubt.
 */
@NullMarked
package vn.dieuphoi.plan.reading.spaced;

import org.jspecify.annotations.NullMarked;
