package vn.dieuphoi.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the model of a task outside the plan from a page, with the same form and rights as from Tasklist. */
public interface AssignmentStart {

    /** @param dueOn an ISO day; null when it is said in words */
    record Form(
            String office,
            String content,
            String product,
            @Nullable String dueOn,
            String dueWords,
            List<String> partners) {}

    void start(Form form, String actor);
}
