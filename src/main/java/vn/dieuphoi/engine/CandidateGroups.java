package vn.dieuphoi.engine;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.task.IdentityLink;

/** The groups that may take a task now: the engine keeps listing one that was taken away in the same command. */
public final class CandidateGroups {

    private CandidateGroups() {}

    /** Inside an engine command. */
    public static Set<String> of(DelegateTask task) {
        DbEntityManager written = Context.getCommandContext().getDbEntityManager();
        return task.getCandidates().stream()
                .filter(link -> !(link instanceof DbEntity stored && written.isDeleted(stored)))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
