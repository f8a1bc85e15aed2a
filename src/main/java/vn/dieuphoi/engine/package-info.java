/** Camunda glue without business words: typed variables, the clock, the engine's schema and the deployment of models. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dieuphoi.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
