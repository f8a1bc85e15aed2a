/** Periods, item reports, quarterly and year reports, indicators. */
@ApplicationModule(
        allowedDependencies = {
            "obligation",
            "work",
            "work::deadline",
            "work::journal",
            "work::part",
            "work::process",
            "work::round",
            "plan",
            "plan::document",
            "plan::time",
            "office",
            "office::department",
            "coordination::view",
            "escalation::delay",
            "escalation::register",
            "paper",
            "evidence",
            "calendar",
            "engine",
            "engine::expression",
            "engine::form"
        })
@NullMarked
package vn.dieuphoi.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
