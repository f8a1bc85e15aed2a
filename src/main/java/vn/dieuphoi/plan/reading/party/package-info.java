/** Finds the names of offices and bodies in words: where one ends, which are known, which are new. */
@NullMarked
package vn.dieuphoi.plan.reading.party;

import org.jspecify.annotations.NullMarked;
