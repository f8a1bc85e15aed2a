/** Files that prove what was done or belong to a request: checked, stored with their hash, never executed by a browser. */
@ApplicationModule(allowedDependencies = {"work", "work::journal", "plan", "office", "engine", "filestore", "search"})
@NullMarked
package vn.dieuphoi.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
