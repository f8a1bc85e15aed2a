package vn.dieuphoi.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.assignment.AssignmentStart;

/**
 * A thousand people of chance ask for what they may see, and the engine answers what the rule says, which stands here once
 * more: whoever has a task, for whom it is held, and to whom or to whose group it is open. Nobody else sees it.
 */
@Tag("security")
@Tag("long")
@JourneyTest(consistent = false)
class RightsOfManyPeopleTest {

    private static final int PEOPLE = 1000;
    private static final int MOST = 2000;
    private static final long SEED = 20230301;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AssignmentStart start;

    @Autowired
    private TimeSteps steps;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private final Random chance = new Random(SEED);
    private List<Known> all = List.of();
    private List<String> groups = List.of();

    /** A task as it stands in the tables. */
    private record Known(
            String id, @Nullable String holder, @Nullable String owner, Set<String> groups, Set<String> people) {

        boolean opensTo(Set<String> some) {
            return groups.stream().anyMatch(some::contains);
        }

        /** The rule. */
        boolean isOf(String person, Set<String> own) {
            return person.equals(holder) || person.equals(owner) || people.contains(person) || opensTo(own);
        }
    }

    @BeforeEach
    void muchWorkInManyHands() {
        new FilledDatabase(database, start, steps).with(120);
        database.sql("select setseed(0.42)").query(String.class).single();
        database.sql("""
                        update act_ru_task set
                            assignee_ = case when random() < 0.4 then 'somebody' || floor(random() * 1000) end,
                            owner_ = case when random() < 0.1 then 'somebody' || floor(random() * 1000) end""").update();
        database.sql("""
                        insert into act_ru_identitylink (id_, rev_, type_, user_id_, task_id_)
                        select gen_random_uuid()::text, 1, 'candidate', 'somebody' || floor(random() * 1000), id_
                        from act_ru_task where random() < 0.2""").update();
        all = database.sql("""
                        select t.id_, t.assignee_, t.owner_,
                               coalesce(string_agg(l.group_id_, ' '), '') as groups, coalesce(string_agg(l.user_id_, ' '), '') as people
                        from act_ru_task t left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        group by t.id_""")
                .query((row, number) -> new Known(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Set.copyOf(List.of(row.getString(4).split(" "))),
                        Set.copyOf(List.of(row.getString(5).split(" ")))))
                .list();
        groups = all.stream()
                .flatMap(task -> task.groups().stream())
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @AfterEach
    void goOut() {
        identity.clearAuthentication();
    }

    @Test
    void everybodyIsAnsweredByTheRuleAndNothingElse() {
        long seen = 0;
        for (int number = 0; number < PEOPLE; number++) {
            String person = "somebody" + number;
            Set<String> own = some(chance.nextInt(4));
            List<String> mixed = new ArrayList<>(own);
            mixed.addAll(some(2));
            identity.setAuthentication(person, List.copyOf(own));

            seen += compare(person, query -> query.taskAssignee(person), task -> person.equals(task.holder()));
            if (!own.isEmpty()) {
                seen += compare(
                        person,
                        query -> query.taskCandidateGroupIn(List.copyOf(own)).taskUnassigned(),
                        task -> task.holder() == null && task.opensTo(own));
                compare(
                        person,
                        query -> query.taskCandidateGroupIn(mixed).includeAssignedTasks(),
                        task -> task.opensTo(own));
            }
            compare(person, query -> query, task -> false);
            Known one = all.get(chance.nextInt(all.size()));
            boolean theirs = one.isOf(person, own);
            compare(
                    person,
                    query -> query.taskId(one.id()),
                    task -> theirs && task.id().equals(one.id()));
            assertThat(mayRead(one.id())).as("%s of %s: %s", person, own, one).isEqualTo(theirs);
        }
        assertThat(seen)
                .as("a comparison of nothing with nothing would tell nothing")
                .isGreaterThan(PEOPLE);
    }

    private long compare(String person, UnaryOperator<TaskQuery> asked, Predicate<Known> rule) {
        Set<String> expected = all.stream().filter(rule).map(Known::id).collect(Collectors.toSet());
        List<Task> found = asked.apply(tasks.createTaskQuery()).listPage(0, MOST);
        assertThat(found.stream().map(Task::getId).collect(Collectors.toSet()))
                .as(person)
                .isEqualTo(expected);
        assertThat(asked.apply(tasks.createTaskQuery()).count()).as(person).isEqualTo(expected.size());
        return expected.size();
    }

    private boolean mayRead(String task) {
        try {
            tasks.getIdentityLinksForTask(task);
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private Set<String> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> groups.get(chance.nextInt(groups.size())))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
