package vn.dieuphoi.work.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the model of a task outside the plan from a page, with the same form and rights as from Tasklist. */
public interface AssignmentStart {

    /**
     * @param dueOn a day as it was typed; null when it is said in words
     * @param beyondPlan whether a day after the plan's last one is meant
     */
    record Form(
            String office,
            String content,
            String product,
            @Nullable String dueOn,
            String dueWords,
            List<String> partners,
            boolean beyondPlan) {

        /** The same for one of several offices. */
        public Form with(String one, List<String> asked) {
            return new Form(one, content, product, dueOn, dueWords, asked, beyondPlan);
        }
    }

    /** @return the id of the process instance that opens the piece of work */
    String start(Form form, String login);
}
