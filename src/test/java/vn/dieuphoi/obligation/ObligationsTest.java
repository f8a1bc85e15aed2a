package vn.dieuphoi.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dieuphoi.WebSession.ENGINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.obligation.ObligationChange.What;

/** A task is the hand of one obligation, whatever happens to it and whoever does it. */
@JourneyTest
class ObligationsTest {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 10);

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObligationBook book;

    @Autowired
    private Obligations obligations;

    @Autowired
    private BookOfTasks bookOfTasks;

    @Autowired
    private JdbcClient database;

    private String deployment = "";
    private String instance = "";

    @BeforeEach
    void somethingIsOwed() {
        deployment = models.createDeployment()
                .name("guard")
                .addClasspathResource("guard/guarded-task.bpmn")
                .addClasspathResource("guard/guarded-answer.form")
                .addClasspathResource("guard/guarded-start.form")
                .deploy()
                .getId();
        instance = processes.startProcessInstanceByKey("guarded-task").getId();
    }

    @AfterEach
    void removeAgain() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void whatBecomesOfATaskStandsInTheBookWithWhoDidIt() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String task = task();
        LocalDate due = due();
        String key = instance + "/userTask_answer";

        Obligation open = obligation(task);
        assertThat(open.key()).isEqualTo(key);
        assertThat(open.owedBy()).isEqualTo("GDNN");
        assertThat(open.dueOn()).isEqualTo(due);
        assertThat(open.holder()).isNull();

        head.json("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\": \"gdnn.truong\"}");
        assertThat(obligation(task).holder()).isEqualTo("gdnn.truong");
        head.json("POST", ENGINE + "/task/" + task + "/unclaim", "");
        assertThat(obligation(task).holder()).isNull();
        head.json("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\": \"gdnn.truong\"}");
        head.json(
                "POST",
                ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\": {\"answer\": {\"value\": \"Đã xong\"}, \"decision\": {\"value\": \"accepted\"}}}");

        assertThat(obligations.openTasks()).doesNotContain(task).contains(task());
        assertThat(obligations.changesOf(key))
                .extracting(ObligationChange::what, ObligationChange::after, ObligationChange::actor)
                .containsExactly(
                        tuple(What.OPENED, due.toString(), Actor.SYSTEM),
                        tuple(What.HOLDER, "gdnn.truong", Actor.of("gdnn.truong")),
                        tuple(What.HOLDER, null, Actor.of("gdnn.truong")),
                        tuple(What.HOLDER, "gdnn.truong", Actor.of("gdnn.truong")),
                        tuple(What.DONE, null, Actor.of("gdnn.truong")));
    }

    @Test
    void whatEndsWithoutBeingDoneIsWithdrawn() {
        processes.deleteProcessInstance(instance, "Dừng thử");

        assertThat(obligations.changesOf(instance + "/userTask_answer"))
                .extracting(ObligationChange::what)
                .containsExactly(What.OPENED, What.WITHDRAWN);
    }

    @Test
    @Transactional
    void whatIsOpenTwiceAtOnceIsToldApartAndWhatIsDoneAgainIsTheSame() {
        book.open(task("first", null));
        book.open(task("second", null));
        book.end("first", ObligationState.DONE, Actor.of("gdnn.truong"));
        book.open(task("third", null));

        assertThat(obligation("second").key()).isEqualTo("planted/step~2");
        assertThat(obligation("third").key()).isEqualTo("planted/step");
        assertThat(obligations.changesOf("planted/step"))
                .extracting(ObligationChange::what)
                .containsExactly(What.OPENED, What.DONE, What.OPENED);
    }

    @Test
    @Transactional
    void whatChangesNothingWritesNothing() {
        book.open(task("first", "gdnn.truong"));

        book.change("first", "Việc thử", "GDNN", "GDNN", DUE, "gdnn.truong", null, Actor.of("gdnn.truong"));
        book.change("first", "Việc thử", "LDVL", "LDVL", DUE.plusDays(3), null, null, Actor.of("giamdoc"));
        book.end("none", ObligationState.DONE, Actor.SYSTEM);

        assertThat(obligations.changesOf("planted/step"))
                .extracting(ObligationChange::what, ObligationChange::before, ObligationChange::after)
                .containsExactlyInAnyOrder(
                        tuple(What.OPENED, null, DUE.toString()),
                        tuple(What.OFFICE, "GDNN", "LDVL"),
                        tuple(What.DUE, DUE.toString(), DUE.plusDays(3).toString()),
                        tuple(What.HOLDER, "gdnn.truong", null));
    }

    @Test
    @Transactional
    void theDayOfARequestIsThatOfTheTaskOpenedLastAndMovesInOnePlace() {
        assertThat(due("planted")).isNull();
        book.open(task(
                "first",
                ObligationKind.REQUEST,
                "userTask_answer",
                Instant.now().minusSeconds(60)));
        book.end("first", ObligationState.DONE, Actor.of("gdnn.truong"));
        book.open(task("clarified", ObligationKind.CLARIFICATION, "userTask_clarify", Instant.now()));

        book.move(Subject.of("planted"), DUE.plusDays(4), Actor.of("giamdoc"));
        assertThat(due("planted")).isEqualTo(DUE.plusDays(4));
        assertThat(obligation("clarified").dueOn()).isEqualTo(DUE);

        book.open(task("second", ObligationKind.REQUEST, "userTask_answerAgain", Instant.now()));
        assertThat(due("planted")).isEqualTo(DUE);
        book.move(Subject.of("planted"), DUE.plusDays(7), Actor.of("giamdoc"));
        book.move(Subject.of("planted"), DUE.plusDays(7), Actor.of("giamdoc"));

        assertThat(due("planted")).isEqualTo(DUE.plusDays(7));
        assertThat(obligations.changesOf("planted/userTask_answerAgain"))
                .extracting(
                        ObligationChange::what,
                        ObligationChange::before,
                        ObligationChange::after,
                        ObligationChange::actor)
                .containsExactly(
                        tuple(What.OPENED, null, DUE.toString(), Actor.SYSTEM),
                        tuple(What.DUE, DUE.toString(), DUE.plusDays(7).toString(), Actor.of("giamdoc")));
    }

    private @Nullable LocalDate due(String about) {
        return database.sql("select due_of(?, null)")
                .param(about)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    @Test
    @Transactional
    void bookAndEngineAreBroughtTogetherOnce() {
        database.sql("alter table obligation_change disable trigger user").update();
        database.sql("delete from obligation_change where obligation = ?")
                .param(instance + "/userTask_answer")
                .update();
        database.sql("delete from obligation where task = ?").param(task()).update();
        book.open(task("gone", null));

        assertThat(bookOfTasks.settle()).isEqualTo(2);
        assertThat(bookOfTasks.settle()).isZero();
        assertThat(obligation(task()).dueOn()).isEqualTo(due());
        assertThat(obligations.withTasks(List.of("gone"))).isEmpty();
    }

    /** Where a day stands by which something shall be done; who hears once it is past stands in decision 124. */
    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("obligation.due_on", "the book"),
            Map.entry("obligation.original_due_on", "the book, as it was opened"),
            Map.entry("obligation.inner_due_on", "the head's for the holder: both hear of it, nobody above"),
            Map.entry(
                    "task_share.due_on",
                    "the head's for a part: whoever does it and the head hear of it, nobody above"),
            Map.entry("work_item.original_due_on", "of an item before it stood in the book"),
            Map.entry("monthly_round.original_due_on", "of a round before it stood in the book"),
            Map.entry("item_report.original_due_on", "of a report before it stood in the book"),
            Map.entry("coordination_request.original_due_on", "of a request before it stood in the book"),
            Map.entry("coordination_request.due_from", "from which day its due date was counted"),
            Map.entry("assignment.due_from", "from which day its due date was counted"),
            Map.entry("dossier.due_on", "of a paper of the department; each of its steps is owed by a day of its own"),
            Map.entry("extension_request.due_on", "the day that more time was asked for; the answer is owed"),
            Map.entry("overdue_subject.due_on", "the day that was missed, of the ladder"),
            Map.entry("notice.overdue_since", "the day that was missed, of the notice"),
            Map.entry("notice.new_due_on", "what leadership directed"),
            Map.entry("held_directive.new_due_on", "what leadership directed, held for a minute"));

    @Test
    void noDayByWhichSomethingIsOwedStandsBesideTheBook() {
        List<String> days = database.sql("""
                        select table_name || '.' || column_name from information_schema.columns join information_schema.tables
                            using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'date'
                            and column_name like '%due%' and table_name not like 'act\\_%'""").query(String.class).list();

        assertThat(days).containsExactlyInAnyOrderElementsOf(DAYS.keySet());
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** The model's day is one of the machine's time zone. */
    private LocalDate due() {
        return LocalDate.ofInstant(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getDueDate()
                        .toInstant(),
                HoChiMinhTime.ZONE);
    }

    private Obligation obligation(String task) {
        return obligations.withTasks(List.of(task)).get(0);
    }

    private static TaskOfObligation task(String id, @Nullable String holder) {
        return task(id, ObligationKind.STEP, "step", Instant.now(), holder);
    }

    private static TaskOfObligation task(String id, ObligationKind kind, String step, Instant opened) {
        return task(id, kind, step, opened, null);
    }

    private static TaskOfObligation task(
            String id, ObligationKind kind, String step, Instant opened, @Nullable String holder) {
        return new TaskOfObligation(
                id,
                step,
                kind,
                null,
                null,
                Subject.of("planted"),
                "Việc thử",
                "",
                "GDNN",
                "GDNN",
                opened,
                DUE,
                holder,
                null);
    }
}
