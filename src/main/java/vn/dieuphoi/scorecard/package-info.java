/** How offices and their heads did in a period: figures, the lists behind them, and what is said against them. */
@ApplicationModule(
        allowedDependencies = {
            "reporting",
            "escalation",
            "coordination",
            "obligation",
            "work",
            "plan",
            "office",
            "calendar",
            "access",
            "engine"
        })
@NullMarked
package vn.dieuphoi.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
