/** The plan as adopted: import, check and export. */
@ApplicationModule(allowedDependencies = {"office", "calendar"})
@NullMarked
package vn.dieuphoi.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
