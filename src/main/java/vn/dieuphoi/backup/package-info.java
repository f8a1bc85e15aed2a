/** Copies of the embedded database, taken while it runs and put back while it does not. */
@ApplicationModule(allowedDependencies = {"engine", "engine::database"})
@NullMarked
package vn.dieuphoi.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
