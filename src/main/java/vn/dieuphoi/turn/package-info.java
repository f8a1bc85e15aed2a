/**
 * The year's turn: one list of all that is still open of a plan, with an end proposed for each, that leadership signs. What
 * is signed is carried out once, by the model that ends a piece of work.
 */
@ApplicationModule(
        allowedDependencies = {
            "work",
            "work::ending",
            "work::process",
            "work::round",
            "work::journal",
            "obligation",
            "plan",
            "office",
            "office::department",
            "lists",
            "paper",
            "messages",
            "engine",
            "engine::expression",
            "engine::form"
        })
@NullMarked
package vn.dieuphoi.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
