/** Requests to partners and their answers. */
@ApplicationModule(
        allowedDependencies = {
            "evidence",
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
package vn.dieuphoi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
