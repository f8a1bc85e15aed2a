/** Periods, item reports, quarterly and year reports, indicators. */
@ApplicationModule(
        allowedDependencies = {
            "obligation",
            "work",
            "work::process",
            "plan",
            "office",
            "coordination",
            "escalation",
            "evidence",
            "calendar",
            "engine"
        })
@NullMarked
package vn.dieuphoi.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
