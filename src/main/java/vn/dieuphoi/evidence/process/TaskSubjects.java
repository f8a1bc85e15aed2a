package vn.dieuphoi.evidence.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;

/** To which subject the files of a task belong; asked with the rights of whoever looks. */
@Component
public class TaskSubjects {

    /** Variables that carry a natural key, the narrowest subject first. */
    private static final List<String> KEYS = List.of("request", "report", "round", "workItem");

    private final TaskService tasks;
    private final IdentityService identity;

    TaskSubjects(TaskService tasks, IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Empty when the task is over, is about no subject, or is none of the person's. */
    public Optional<Subject> of(String task, String person) {
        if (!reads(task, person)) {
            return Optional.empty();
        }
        Map<String, Object> known = tasks.getVariables(task, KEYS);
        return KEYS.stream()
                .filter(known::containsKey)
                .map(key -> (String) known.get(key))
                .findFirst()
                .map(Subject::of);
    }

    private boolean reads(String task, String person) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        try {
            identity.setAuthentication(person, groups);
            return tasks.createTaskQuery().taskId(task).count() == 1;
        } finally {
            identity.clearAuthentication();
        }
    }
}
