/**
 * The way of a new plan: its document is read into a draft, the draft is looked over and checked, its models are drawn and
 * rehearsed, and it is adopted. The root keeps the drafts; each step of the way has a package of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "plan",
            "plan::check",
            "plan::document",
            "plan::drafted",
            "plan::file",
            "plan::reading",
            "office",
            "office::department",
            "office::succession",
            "plan::difference",
            "work",
            "work::ending",
            "work::journal",
            "work::milestone",
            "coordination",
            "evidence",
            "obligation",
            "messages",
            "calendar",
            "engine",
            "engine::clock",
            "engine::due",
            "engine::look",
            "engine::database",
            "models",
            "models::check",
            "models::scaffold",
            "rehearsal",
            "rehearsal::house"
        })
@NullMarked
package vn.dieuphoi.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
