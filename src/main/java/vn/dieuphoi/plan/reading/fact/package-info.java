/** Reads single facts out of words: days, names of parties, products, what the head of a document says. */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
