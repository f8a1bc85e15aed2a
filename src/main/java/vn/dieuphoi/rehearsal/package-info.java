/** The simulated year, and the demonstration clock that steps through it. */
@ApplicationModule
@NullMarked
package vn.dieuphoi.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
