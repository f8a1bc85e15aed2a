/** Finds the names of offices and bodies in words: where one ends, which are known, which are new. */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
