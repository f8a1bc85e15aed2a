/** What the engine could not run, and running it again. */
@NullMarked
package vn.dieuphoi.operation.process;

import org.jspecify.annotations.NullMarked;
