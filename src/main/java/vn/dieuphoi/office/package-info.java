/** Parties, people, aliases, substitution and succession. */
@ApplicationModule(allowedDependencies = {"lists", "engine", "engine::expression", "engine::task"})
@NullMarked
package vn.dieuphoi.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
