/** Everybody's day: what a person may do now, done from one page; the tasks and their rules are the engine's. */
@ApplicationModule
@NullMarked
package vn.dieuphoi.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
