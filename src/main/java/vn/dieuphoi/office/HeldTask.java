package vn.dieuphoi.office;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task and who has it.
 *
 * @param work the business key of the piece of work; null for the department's own processes
 * @param holder who took it; null while nobody has
 * @param owner for whom a substitute holds it; null when the holder acts in their own right
 * @param process the id of the model it belongs to
 * @param groups the engine's groups that may take it
 */
public record HeldTask(
        String id,
        String name,
        @Nullable String work,
        @Nullable String holder,
        @Nullable String owner,
        @Nullable Instant due,
        String process,
        Set<String> groups) {

    private static final String REQUEST = "coordination-request";

    /** Whether it belongs to a request, which goes by the party asked and not by the lead. */
    boolean ofRequest() {
        return process.equals(REQUEST);
    }

    /** Under which the history keeps what happens to it. */
    public String subject() {
        return work == null ? id : work;
    }
}
