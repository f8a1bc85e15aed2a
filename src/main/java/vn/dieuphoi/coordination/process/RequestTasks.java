package vn.dieuphoi.coordination.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PersonRegister;

/** The open tasks of requests, for whoever does them from a page: the same forms, listeners and locks as in Tasklist. */
@Component
class RequestTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final CoordinationDesk desk;
    private final PersonRegister people;

    RequestTasks(TaskService tasks, FormService forms, CoordinationDesk desk, PersonRegister people) {
        this.tasks = tasks;
        this.forms = forms;
        this.desk = desk;
        this.people = people;
    }

    /**
     * The request's one open task; its state says whose it is.
     *
     * @throws Refused when the request does not wait in such a state, or somebody else has the task in hand
     */
    Task open(RequestKey key, Predicate<CoordinationRequest.State> waitsSo, String verb, Actor actor) {
        Task task = openWhoeverHasIt(key, waitsSo, verb);
        if (task.getAssignee() != null && !task.getAssignee().equals(actor.person())) {
            throw new Refused("Việc này đang do " + people.displayName(task.getAssignee())
                    + " nhận. Hãy trao đổi với người đó hoặc với trưởng đơn vị nếu cần chuyển lại.");
        }
        return task;
    }

    Task openWhoeverHasIt(RequestKey key, Predicate<CoordinationRequest.State> waitsSo, String verb) {
        CoordinationRequest request = desk.request(key);
        return find(key)
                .filter(found -> waitsSo.test(request.state()))
                .orElseThrow(() -> new Refused("Đề nghị gửi " + request.partyName() + " đang ở tình trạng “"
                        + request.state().label() + "” nên không " + verb
                        + " được. Hãy tải lại trang để xem bản mới."));
    }

    /** For a substitute the absent stays the task's owner. */
    void claim(Task task, Actor actor) {
        tasks.setAssignee(task.getId(), actor.person());
        if (actor.actingFor() != null) {
            tasks.setOwner(task.getId(), actor.actingFor());
        }
    }

    void submit(Task task, Map<String, Object> form) {
        forms.submitTaskForm(task.getId(), form);
    }

    private Optional<Task> find(RequestKey key) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processDefinitionKey(RequestVariables.PROCESS)
                .processVariableValueEquals(RequestVariables.REQUEST.name(), key.value())
                .singleResult());
    }
}
