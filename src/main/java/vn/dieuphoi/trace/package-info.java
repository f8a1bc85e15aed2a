/** The way from a sentence of the plan to a line of a report, in both directions, and where it is broken. */
@ApplicationModule(
        allowedDependencies = {"coordination", "work", "plan", "plan::document", "plan::trace", "office", "engine::look"
        })
@NullMarked
package vn.dieuphoi.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
