/** Reminders, notices to leadership and their directives. */
@ApplicationModule(
        allowedDependencies = {
            "coordination",
            "messages",
            "obligation",
            "work",
            "work::process",
            "plan",
            "office",
            "calendar",
            "engine"
        })
@NullMarked
package vn.dieuphoi.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
