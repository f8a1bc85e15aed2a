/**
 * Đối chiếu: whether the engine's tables and ours say the same. It reads both as they stand at one moment, says what is
 * missing, doubled or waits for nothing, and mends through the other modules' own operations what can be mended safely.
 */
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "operation",
            "escalation",
            "reporting",
            "reporting::dossier",
            "reporting::item",
            "coordination",
            "messages",
            "obligation",
            "work",
            "work::deadline",
            "work::journal",
            "work::milestone",
            "work::part",
            "work::round",
            "work::process",
            "plan",
            "plan::time",
            "office",
            "calendar",
            "engine",
            "engine::clock",
            "engine::look"
        })
@NullMarked
package vn.dieuphoi.consistency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
