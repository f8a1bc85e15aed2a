/**
 * What people are told: in the application, by e-mail, through a gateway. Each thing is told once; the e-mail follows
 * from an outbox and never holds up the work.
 */
@ApplicationModule(
        allowedDependencies = {
            "obligation",
            "office",
            "office::account",
            "office::head",
            "calendar",
            "engine",
            "engine::clock",
            "engine::deployment",
            "engine::expression",
            "engine::task",
            "recovery"
        })
@NullMarked
package vn.dieuphoi.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
