package vn.dieuphoi.engine.task;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All open user tasks, for whoever keeps a book of them and may have missed some. */
@Component
public class OpenTaskRoll {

    private final JdbcClient database;
    private final ObjectProvider<ProcessEngine> engine;

    OpenTaskRoll(JdbcClient database, ObjectProvider<ProcessEngine> engine) {
        this.database = database;
        this.engine = engine;
    }

    /** The ids of those that belong to a process, in one statement. */
    public Set<String> ids() {
        return new TreeSet<>(database.sql("select id_ from act_ru_task where proc_inst_id_ is not null")
                .query(String.class)
                .list());
    }

    /** Tells of them as if they opened now; those that are not open any more are passed over. */
    public void tell(Collection<String> ids, TaskWatch watch) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            for (String id : ids) {
                @Nullable TaskEntity task = command.getTaskManager().findTaskById(id);
                if (task != null) {
                    watch.opened(task);
                }
            }
            return null;
        });
    }
}
