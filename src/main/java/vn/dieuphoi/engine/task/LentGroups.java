package vn.dieuphoi.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A substitute is a member of the absent person's groups for as long as the absence lasts. Said where the engine asks
 * for memberships, so that its authorizations, its filters and our pages follow alike, and nothing has to run when the
 * absence begins or ends.
 */
@Component
class LentGroups extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Substitution> substitution;

    LentGroups(ObjectProvider<Substitution> substitution) {
        this.substitution = substitution;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new Factory());
    }

    private final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Provider.class;
        }

        @Override
        public Session openSession() {
            return new Provider(substitution);
        }
    }

    /** Public because the engine looks at its type. */
    public static final class Provider extends DbIdentityServiceProvider {

        private final ObjectProvider<Substitution> substitution;

        Provider(ObjectProvider<Substitution> substitution) {
            this.substitution = substitution;
        }

        @Override
        public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
            List<Group> groups = super.findGroupByQueryCriteria(query);
            Set<String> lent = lent(query);
            if (lent.isEmpty()) {
                return groups;
            }
            List<Group> all = new ArrayList<>(groups);
            groups.forEach(own -> lent.remove(own.getId()));
            if (lent.isEmpty()) {
                return all;
            }
            // A leader is in charge of as many groups as there are offices.
            DbGroupQueryImpl named = new DbGroupQueryImpl();
            named.groupIdIn(lent.toArray(String[]::new));
            all.addAll(super.findGroupByQueryCriteria(named));
            return all;
        }

        @Override
        public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
            return lent(query).isEmpty()
                    ? super.findGroupCountByQueryCriteria(query)
                    : findGroupByQueryCriteria(query).size();
        }

        /** Only the plain question for somebody's groups, or for one of them, is asked about people. */
        private Set<String> lent(DbGroupQueryImpl query) {
            @Nullable String user = query.getUserId();
            @Nullable Substitution known = user == null ? null : substitution.getIfAvailable();
            if (user == null || known == null || query.getName() != null || query.getNameLike() != null) {
                return Set.of();
            }
            Set<String> lent = new TreeSet<>(known.groupsLentTo(user));
            if (query.getId() != null) {
                lent.retainAll(Set.of(query.getId()));
            }
            return lent;
        }
    }
}
