/** Login, roles, authorizations and what is closed to everybody. */
@ApplicationModule(
        allowedDependencies = {
            "office",
            "office::account",
            "office::department",
            "engine",
            "engine::expression",
            "engine::task",
            "messages",
            "securitylog"
        })
@NullMarked
package vn.dieuphoi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
