/** What a party owes by a day: how it stands, who holds it, and how that came about. */
@ApplicationModule(
        allowedDependencies = {"office", "office::handover", "calendar", "engine", "engine::clock", "engine::task"})
@NullMarked
package vn.dieuphoi.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
