package vn.dieuphoi.operation.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.WorkKey;

/** Where in the work a job of the engine belongs, as a person calls it. */
@Component
class JobPlaces {

    private static final String ENGINE = "Bộ máy quy trình";

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    /** What a deployed model says never changes. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    JobPlaces(ManagementService management, RepositoryService repository, RuntimeService runtime) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
    }

    Place of(Job job) {
        @Nullable
        String activity = job.getJobDefinitionId() == null
                ? null
                : Optional.ofNullable(management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult())
                        .map(definition -> definition.getActivityId())
                        .orElse(null);
        return place(job.getProcessDefinitionId(), job.getProcessInstanceId(), activity);
    }

    Place of(Incident incident) {
        return place(incident.getProcessDefinitionId(), incident.getProcessInstanceId(), incident.getActivityId());
    }

    private Place place(@Nullable String definition, @Nullable String instance, @Nullable String activity) {
        String process = definition == null
                ? ENGINE
                : names.computeIfAbsent(definition, id -> nameOf(repository.getProcessDefinition(id)));
        @Nullable
        String step = definition == null || activity == null
                ? null
                : names.computeIfAbsent(definition + ' ' + activity, both -> nameOf(definition, activity));
        @Nullable Subject subject = instance == null ? null : subjectOf(instance);
        @Nullable
        String link = subject == null
                ? null
                : WorkKey.of(subject).map(work -> "/muc/" + work).orElse(null);
        return new Place(process, step, subject, link);
    }

    private @Nullable Subject subjectOf(String instance) {
        @Nullable
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return running == null || running.getBusinessKey() == null ? null : Subject.of(running.getBusinessKey());
    }

    private static String nameOf(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }

    private String nameOf(String definition, String activity) {
        @Nullable
        ModelElementInstance element =
                repository.getBpmnModelInstance(definition).getModelElementById(activity);
        @Nullable String name = element instanceof FlowElement flow ? flow.getName() : null;
        return name == null || name.isBlank() ? activity : name.replaceAll("\\s+", " ");
    }

    /**
     * @param step null where the engine works for itself
     * @param subject the business key; null where nothing has been started yet
     * @param link the page of the work; null where it has none
     */
    record Place(
            String process,
            @Nullable String step,
            @Nullable Subject subject,
            @Nullable String link) {}
}
