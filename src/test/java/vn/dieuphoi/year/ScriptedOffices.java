package vn.dieuphoi.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Memory;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.TimeSteps;

/** Offices that do their tasks as a script says, through the same forms and checks as people. */
@Component
class ScriptedOffices implements Memory {

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TimeSteps steps;
    private final PersonRegister people;
    private final Clock clock;
    private final JdbcClient database;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Script.OpenTask> seen = new HashMap<>();

    ScriptedOffices(
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            RepositoryService repository,
            TimeSteps steps,
            PersonRegister people,
            Clock clock,
            JdbcClient database) {
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.repository = repository;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
        this.database = database;
    }

    @Override
    public void forget() {
        attempts.clear();
        seen.clear();
    }

    /** Moves the clock on, the offices working at every due moment. */
    void workUntil(Instant until, Script script) {
        steps.settle();
        work(script);
        steps.settle();
        work(script);
        steps.advanceTo(until, moment -> {
            work(script);
            steps.settle();
            work(script);
        });
    }

    /** Leadership gives an office a task outside the plan, through the start form. */
    void give(String office, LocalDate dueOn, String partner) {
        Map<String, Object> form = new HashMap<>(FormFiller.fill("start-assignment", Map.of(), dueOn));
        form.put("office", office);
        form.put("dueOn", dueOn.toString());
        form.remove("dueWords");
        form.put("partners", List.of(partner));
        String model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ad-hoc-assignment")
                .latestVersion()
                .singleResult()
                .getId();
        forms.submitStartForm(model, form);
        steps.settle();
    }

    /** Does every open task whose day has come, and those that open by it. */
    void work(Script script) {
        boolean worked = true;
        while (worked) {
            worked = false;
            for (String id : openTasks()) {
                Script.OpenTask open = seen.computeIfAbsent(id, this::look);
                if (!script.doneOn(open).isAfter(today())) {
                    complete(script, open);
                    worked = true;
                }
            }
        }
    }

    private void complete(Script script, Script.OpenTask open) {
        List<Person> office = people.peopleOf(new PartyCode(open.group()));
        String person = office.get(script.byStaff(open) ? office.size() - 1 : 0).id();
        tasks.setAssignee(open.task().getId(), person);
        forms.submitTaskForm(open.task().getId(), FormFiller.fill(open.form(), script.answer(open), today()));
        attempts.merge(open.work() + "/" + open.step(), 1, Integer::sum);
        seen.remove(open.task().getId());
    }

    /** Ids alone: a year looks at the whole list thousands of times. */
    private List<String> openTasks() {
        return database.sql("select id_ from act_ru_task order by id_")
                .query(String.class)
                .list();
    }

    private Script.OpenTask look(String id) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        String work = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        String definition = task.getProcessDefinitionId();
        return new Script.OpenTask(
                task,
                definition.substring(0, definition.indexOf(':')),
                task.getCamundaFormRef().getKey(),
                String.valueOf(work),
                groups.get(0).equals("GIAMDOC") ? "LDS" : groups.get(0),
                attempts.getOrDefault(work + "/" + task.getTaskDefinitionKey(), 0),
                day(task.getCreateTime()),
                day(task.getDueDate()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), HoChiMinhTime.ZONE);
    }
}
