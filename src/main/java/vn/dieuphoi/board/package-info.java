/** Read-only pages over everything, and the small forms that start something. */
@ApplicationModule
@NullMarked
package vn.dieuphoi.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
