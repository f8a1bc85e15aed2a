/** One plan item carried out in one year: steps, progress, products, evidence, status. */
@ApplicationModule(allowedDependencies = {"obligation", "plan", "office", "calendar", "engine", "recovery"})
@NullMarked
package vn.dieuphoi.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
