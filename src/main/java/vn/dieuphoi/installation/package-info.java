/**
 * Whether the machine, the database and the settings are such that the application can be relied on. It looks from outside,
 * without the application, so that it also tells what keeps one from starting.
 */
@ApplicationModule(allowedDependencies = {"engine", "engine::database", "engine::look", "filestore", "settings"})
@NullMarked
package vn.dieuphoi.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
