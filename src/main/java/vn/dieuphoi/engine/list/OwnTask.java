package vn.dieuphoi.engine.list;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * An open task of somebody's.
 *
 * @param work the business key of the piece of work: {@code 2023-3.4}
 * @param context what stands above its form, the piece of work in the first line
 * @param taken whether it is in the person's own hands
 */
record OwnTask(String id, String name, @Nullable String work, String context, boolean taken) {

    /** The number of the item or task outside the plan; empty for the department's own processes. */
    String number() {
        return Subject.numberOfWork(work);
    }

    String about() {
        return context.lines().findFirst().orElse("");
    }

    String label() {
        return about().isEmpty() ? name : name + " – " + about();
    }
}
