/** One item of a plan carried out: steps, progress, products, evidence, status. */
@ApplicationModule(allowedDependencies = {"obligation", "plan", "office", "calendar", "engine", "recovery"})
@NullMarked
package vn.dieuphoi.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
