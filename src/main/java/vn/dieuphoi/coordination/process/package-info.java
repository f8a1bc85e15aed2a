/** Where the models meet the coordination module. */
@NullMarked
package vn.dieuphoi.coordination.process;

import org.jspecify.annotations.NullMarked;
