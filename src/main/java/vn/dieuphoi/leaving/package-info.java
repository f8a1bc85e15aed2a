/**
 * Takes everything out of the house in open formats, so that an archive or a successor can take it over, and reads it in
 * again into an empty one as closed plans. It knows every table of ours and what becomes of it; of the engine's it takes
 * nothing, because what runs stays here.
 */
@ApplicationModule(
        allowedDependencies = {
            "backup",
            "engine",
            "evidence",
            "filestore",
            "engine::look",
            "installation",
            "plan",
            "work",
            "work::journal"
        })
@NullMarked
package vn.dieuphoi.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
