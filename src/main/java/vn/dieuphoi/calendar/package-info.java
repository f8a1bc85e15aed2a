/** Working days and the words in which documents state deadlines. */
@ApplicationModule(allowedDependencies = {"lists"})
@NullMarked
package vn.dieuphoi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
