/**
 * A file beside the database that says what was committed, and what follows from it when an older copy of the database
 * comes back: the restore is known, letters that may have left leave as repeats, and what was done since is listed.
 */
@ApplicationModule(allowedDependencies = {"engine", "backup"})
@NullMarked
package vn.dieuphoi.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
