/** Reads single facts out of words: days, names of parties, products, what the head of a document says. */
@NullMarked
package vn.dieuphoi.plan.reading.fact;

import org.jspecify.annotations.NullMarked;
