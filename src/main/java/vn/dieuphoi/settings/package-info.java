/** The settings under {@code dieuphoi.}: which there are, and that a start with a wrong one is refused by its name. */
@ApplicationModule(allowedDependencies = "engine")
@NullMarked
package vn.dieuphoi.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
