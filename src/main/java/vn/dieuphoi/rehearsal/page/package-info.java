/** The page of a rehearsal: one file with everything in it, for people to read, show and print. */
@NullMarked
package vn.dieuphoi.rehearsal.page;

import org.jspecify.annotations.NullMarked;
