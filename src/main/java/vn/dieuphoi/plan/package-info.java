/**
 * The plan as adopted: what the document says, verbatim and as facts. Reads and checks plan files, keeps the adopted
 * plans and answers for them through {@link vn.dieuphoi.plan.PlanRegister}; it never changes what was adopted.
 */
@ApplicationModule(allowedDependencies = {"engine", "engine::deployment", "engine::look", "office", "calendar"})
@NullMarked
package vn.dieuphoi.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
