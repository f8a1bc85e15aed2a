/** The models desk: check, scaffold and render BPMN models. */
@ApplicationModule(allowedDependencies = {"plan", "office", "engine"})
@NullMarked
package vn.dieuphoi.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
