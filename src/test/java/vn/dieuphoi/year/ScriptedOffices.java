package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
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

    private static final String LOOK = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.create_time_, t.due_date_,
                   (select p.business_key_ from act_ru_execution p where p.id_ = t.proc_inst_id_) as work,
                   (select regexp_replace(min(l.group_id_), '[.](head|of-.*)$', '') from act_ru_identitylink l
                     where l.task_id_ = t.id_) as office
              from act_ru_task t
             where t.id_ in (:ids)""";

    /** Open tasks and open obligations that do not belong together or do not say the same. */
    private static final String APART = """
            select concat_ws(' ', t.name_, t.id_, o.key, t.due_date_, o.due_on, t.assignee_, o.holder, g.office, o.candidate_group)
              from act_ru_task t
              full join (select * from obligation where state = 'OPEN' and kind <> 'ITEM') o on o.task = t.id_
              left join lateral (select min(l.group_id_) as office from act_ru_identitylink l
                                  where l.task_id_ = t.id_ and l.type_ = 'candidate') g on true
             where o.key is null or t.id_ is null
                or o.due_on is distinct from (t.due_date_::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
                or o.holder is distinct from t.assignee_ or o.candidate_group is distinct from g.office""";

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final TimeSteps steps;
    private final PersonRegister people;
    private final Clock clock;
    private final SeenStandings standings;
    private final JdbcClient database;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Script.OpenTask> seen = new HashMap<>();

    /** The form of each step of each model. */
    private final Map<String, String> shown = new HashMap<>();

    ScriptedOffices(
            TaskService tasks,
            FormService forms,
            RepositoryService repository,
            TimeSteps steps,
            PersonRegister people,
            Clock clock,
            SeenStandings standings,
            JdbcClient database) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
        this.standings = standings;
        this.database = database;
    }

    @Override
    public void forget() {
        attempts.clear();
        seen.clear();
        shown.clear();
    }

    /** Moves the clock on, the offices working at every due moment. */
    void workUntil(Instant until, Script script) {
        steps.settle();
        work(script);
        steps.settle();
        work(script);
        steps.advanceTo(until, moment -> {
            standings.beforeWork(moment);
            work(script);
            steps.settle();
            work(script);
            everyOpenTaskHasItsObligation(moment);
            standings.afterWork(moment);
        });
    }

    private void everyOpenTaskHasItsObligation(Instant moment) {
        assertThat(database.sql(APART).query(String.class).list())
                .as("open tasks and open obligations, task by task, at %s", moment)
                .isEmpty();
    }

    /** Leadership gives an office a task outside the plan, through the start form. */
    void give(String office, LocalDate dueOn, String partner) {
        Map<String, Object> form = new HashMap<>(FormFiller.fill("start-assignment", Map.of("office", office), dueOn));
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
            List<String> ids = openTasks();
            Map<String, Map<String, Object>> unseen = unseen(ids);
            for (String id : ids) {
                Script.OpenTask open = seen.computeIfAbsent(id, each -> look(unseen.get(each)));
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
        try {
            tasks.setAssignee(open.id(), person);
        } catch (NotFoundException ended) {
            // What somebody did a moment before has ended it, as the notice about what was late.
            seen.remove(open.id());
            return;
        }
        forms.submitTaskForm(open.id(), FormFiller.fill(open.form(), script.answer(open), today()));
        attempts.merge(open.work() + "/" + open.step(), 1, Integer::sum);
        seen.remove(open.id());
    }

    /** Ids alone: a year looks at the whole list thousands of times. */
    private List<String> openTasks() {
        return database.sql("select id_ from act_ru_task order by id_")
                .query(String.class)
                .list();
    }

    /** The rows of those that nobody has looked at yet, in one question: a year opens two thousand. */
    private Map<String, Map<String, Object>> unseen(List<String> ids) {
        List<String> unseen = ids.stream().filter(id -> !seen.containsKey(id)).toList();
        return unseen.isEmpty()
                ? Map.of()
                : database.sql(LOOK).param("ids", unseen).query().listOfRows().stream()
                        .collect(Collectors.toMap(row -> (String) row.get("id_"), Function.identity()));
    }

    private Script.OpenTask look(Map<String, Object> row) {
        String id = (String) row.get("id_");
        String definition = (String) row.get("proc_def_id_");
        String step = (String) row.get("task_def_key_");
        String work = String.valueOf(row.get("work"));
        String group = (String) row.get("office");
        return new Script.OpenTask(
                id,
                definition.substring(0, definition.indexOf(':')),
                step,
                shown.computeIfAbsent(definition + "/" + step, model -> form(id)),
                work,
                group.equals("GIAMDOC") ? "LDS" : group,
                attempts.getOrDefault(work + "/" + step, 0),
                day((Timestamp) row.get("create_time_")),
                day((Timestamp) row.get("due_date_")));
    }

    private String form(String task) {
        return tasks.createTaskQuery()
                .taskId(task)
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private static LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), HoChiMinhTime.ZONE);
    }
}
