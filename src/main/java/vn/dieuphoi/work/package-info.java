/** One item of a plan carried out: steps, progress, products, evidence, status. */
@ApplicationModule(
        allowedDependencies = {
            "obligation",
            "plan",
            "plan::document",
            "plan::time",
            "office",
            "office::absence",
            "office::succession",
            "calendar",
            "engine",
            "engine::clock",
            "engine::deployment",
            "engine::due",
            "engine::expression",
            "engine::form",
            "engine::look",
            "engine::task",
            "paper",
            "office::department",
            "recovery",
            "search"
        })
@NullMarked
package vn.dieuphoi.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
