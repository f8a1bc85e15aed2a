/** The models desk: check and scaffold BPMN models, bring changed ones into force and take them back. */
@ApplicationModule(allowedDependencies = {"plan", "office", "engine", "engine::look", "work"})
@NullMarked
package vn.dieuphoi.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
