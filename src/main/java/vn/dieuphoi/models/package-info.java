/** The models desk: check and scaffold BPMN models, bring changed ones into force and take them back. */
@ApplicationModule(
        allowedDependencies = {
            "plan",
            "plan::document",
            "plan::time",
            "plan::file",
            "office",
            "office::department",
            "engine",
            "engine::clock",
            "engine::deployment",
            "engine::due",
            "engine::expression",
            "engine::form",
            "engine::look",
            "work",
            "work::journal"
        })
@NullMarked
package vn.dieuphoi.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
