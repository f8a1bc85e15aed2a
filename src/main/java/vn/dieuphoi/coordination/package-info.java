/** Requests to partners and their answers. */
@ApplicationModule(
        allowedDependencies = {
            "evidence",
            "lists",
            "search",
            "messages",
            "obligation",
            "work",
            "work::assignment",
            "work::deadline",
            "work::journal",
            "work::part",
            "work::process",
            "plan",
            "plan::document",
            "office",
            "office::absence",
            "office::head",
            "office::succession",
            "calendar",
            "engine",
            "engine::deployment",
            "engine::expression",
            "engine::form",
            "engine::look"
        })
@NullMarked
package vn.dieuphoi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
