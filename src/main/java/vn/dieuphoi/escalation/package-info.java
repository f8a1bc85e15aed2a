/** Reminders, notices to leadership and their directives. */
@ApplicationModule(
        allowedDependencies = {
            "coordination",
            "coordination::view",
            "messages",
            "messages::digest",
            "obligation",
            "work",
            "work::deadline",
            "work::ending",
            "work::journal",
            "work::part",
            "work::process",
            "work::round",
            "plan",
            "office",
            "office::succession",
            "calendar",
            "engine",
            "engine::clock",
            "engine::due",
            "engine::expression",
            "engine::form"
        })
@NullMarked
package vn.dieuphoi.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
