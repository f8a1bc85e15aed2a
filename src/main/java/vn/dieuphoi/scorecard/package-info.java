/** How offices and their heads did in a period: figures, the lists behind them, and what is said against them. */
@ApplicationModule(
        allowedDependencies = {
            "reporting",
            "reporting::figures",
            "escalation::delay",
            "coordination",
            "coordination::view",
            "obligation",
            "work",
            "work::journal",
            "work::round",
            "work::part",
            "plan",
            "office",
            "office::head",
            "calendar",
            "access",
            "messages",
            "engine"
        })
@NullMarked
package vn.dieuphoi.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
