/** Rehearsals of a plan on its way: in a process of their own, one after the other, their results kept with the draft. */
@NullMarked
package vn.dieuphoi.adoption.trial;

import org.jspecify.annotations.NullMarked;
