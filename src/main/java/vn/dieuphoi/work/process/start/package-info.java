/** How the models of items are started where no timer of theirs does. */
@NullMarked
package vn.dieuphoi.work.process.start;

import org.jspecify.annotations.NullMarked;
