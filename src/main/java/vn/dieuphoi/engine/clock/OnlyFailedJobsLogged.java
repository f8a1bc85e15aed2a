package vn.dieuphoi.engine.clock;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The full history, but of jobs only what failed: that one was created, ran or was no longer needed is read by nobody, and
 * took two statements of each act and two rows for each timer.
 */
@Component
class OnlyFailedJobsLogged extends AbstractProcessEnginePlugin {

    private static final Set<HistoryEventType> UNREAD =
            Set.of(HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

    /** Its name and number are those of "full", so that a database knows no other level. */
    private static final class Level extends HistoryLevelFull {

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
            return !UNREAD.contains(type) && super.isHistoryEventProduced(type, entity);
        }
    }

    /** The engine takes the last level of the name that is set. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new Level()));
    }
}
