/**
 * Whether the work runs: what failed and can be run again, whether the nodes and the database are there, and telling the
 * administrators once when something begins to fail and once when it is over.
 */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "engine::clock",
            "engine::deployment",
            "engine::look",
            "installation",
            "installation::support",
            "office",
            "messages",
            "obligation",
            "work",
            "work::journal",
            "work::seal"
        })
@NullMarked
package vn.dieuphoi.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
