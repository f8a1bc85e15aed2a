/** How an empty house is set up, step by step, and what it still lacks before a plan can run. Every step stays open afterwards. */
@ApplicationModule(
        allowedDependencies = {
            "office",
            "office::charge",
            "office::department",
            "office::account",
            "office::succession",
            "calendar",
            "messages",
            "plan",
            "plan::reading",
            "engine"
        })
@NullMarked
package vn.dieuphoi.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
