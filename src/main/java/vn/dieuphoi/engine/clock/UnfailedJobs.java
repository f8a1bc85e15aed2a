package vn.dieuphoi.engine.clock;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine looks for incidents of every job that is through. A job that has never failed has none: an incident comes
 * with the last try, and what failed keeps the words of its failure until it is through, whoever gives it more tries.
 */
@Component
class UnfailedJobs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<IncidentHandler> handlers = engine.getCustomIncidentHandlers() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomIncidentHandlers());
        handlers.add(new OfFailedJobs());
        engine.setCustomIncidentHandlers(handlers);
    }

    private static final class OfFailedJobs extends DefaultIncidentHandler {

        private OfFailedJobs() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        protected void removeIncident(IncidentContext context, boolean resolved) {
            if (!neverFailed(context.getConfiguration())) {
                super.removeIncident(context, resolved);
            }
        }

        private static boolean neverFailed(String id) {
            @Nullable
            JobEntity job = Context.getCommandContext().getDbEntityManager().getCachedEntity(JobEntity.class, id);
            return job != null
                    && job.getRetries() > 0
                    && job.getExceptionMessage() == null
                    && job.getExceptionByteArrayId() == null;
        }
    }
}
