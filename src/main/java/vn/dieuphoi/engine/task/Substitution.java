package vn.dieuphoi.engine.task;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.engine.HeadGroup;

/** Who acts for whom today; implemented by the module that knows people and their absences. */
public interface Substitution {

    /**
     * The groups in which the user acts today beside those that are stored: of those for whom the user acts, and of heads
     * ({@link HeadGroup}) where the user is one, stands in for one, or the office has none.
     */
    Set<String> groupsLentTo(String user);

    /** Whether the user acts today for the owner of a task. */
    boolean actsFor(String user, String owner);

    /**
     * On whose behalf a task of these groups is taken.
     *
     * @return empty when the user takes it in their own right
     */
    Optional<String> takesFor(String user, Collection<String> groups);
}
