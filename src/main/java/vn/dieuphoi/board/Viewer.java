package vn.dieuphoi.board;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Obligation;

/**
 * Who looks at a page.
 *
 * @param groups the engine's groups in which the person acts
 */
public record Viewer(String person, Collection<String> groups) {

    /** As Tasklist will answer: a task is its holder's, the absent person's, and open to its group until then and after. */
    boolean mayOpen(Obligation owed) {
        return person.equals(owed.actingFor()) || mayOpen(owed.holder(), owed.candidateGroup());
    }

    boolean mayOpen(@Nullable String holder, @Nullable String group) {
        return person.equals(holder) || group != null && groups.contains(group);
    }
}
