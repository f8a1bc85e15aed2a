/** How the application starts: as a demonstration or for real, and how it says that it cannot. */
@NullMarked
package vn.dieuphoi.engine.start;

import org.jspecify.annotations.NullMarked;
