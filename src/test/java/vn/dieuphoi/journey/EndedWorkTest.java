package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.evening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.escalation.extension.ExtensionRequest;
import vn.dieuphoi.escalation.extension.ExtensionState;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.year.FormFiller;

/** Whichever way work ends, no task and nothing owed of it stays open: requests in every state, rounds, steps, extensions. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndedWorkTest {

    private static final WorkKey STOPPED = new WorkKey("2023-3.4");
    private static final WorkKey CARRIED_OVER = new WorkKey("2023-2.1");
    private static final WorkKey CLOSED_PARTLY = new WorkKey("2023-1");
    private static final WorkKey CLOSED = new WorkKey("2023-9.1");
    private static final WorkKey CLOSED_BY_LEAD = new WorkKey("2023-9.3");

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    RequestAnswers answers;

    @Autowired
    RequestActions requests;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    NoticeDesk notices;

    @Autowired
    EndingDesk endings;

    @Autowired
    EndingOrders orders;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void stoppedWorkLeavesNoRequestOfAnyStateOpen() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 2)));
        reply("2023-3.4>KHTC", ReplyKind.ANSWER);
        reply("2023-3.4>LDVL", ReplyKind.ASK_BACK);
        reply("2023-3.4>TTDVVL", ReplyKind.DECLINE);
        askFurther(STOPPED, "KHTC");
        answerAll(STOPPED, request -> request.key().value().contains("~"));
        extensions.ask(STOPPED.subject(), "31/01/2024", "Cần thêm thời gian.", "gdnn.truong");
        steps.settle();
        assertThat(openSteps(STOPPED))
                .contains(
                        "userTask_answerRequest",
                        "userTask_takeAnswer",
                        "userTask_clarifyRequest",
                        "userTask_decideDeclining",
                        "userTask_decideExtensionAsLeadership",
                        "userTask_reportProgress");

        end(STOPPED, EndingWay.STOP);

        nothingIsOpen(STOPPED, WorkState.STOPPED);
    }

    @Test
    @Order(2)
    void carriedOverAndPartlyClosedWorkLeavesNoAnswerToTake() {
        answerAll(CARRIED_OVER, request -> true);
        answerAll(CLOSED_PARTLY, request -> true);
        assertThat(openSteps(CARRIED_OVER)).contains("userTask_takeAnswer");
        assertThat(openSteps(CLOSED_PARTLY)).contains("userTask_takeAnswer");

        end(CARRIED_OVER, EndingWay.CARRY_OVER);
        end(CLOSED_PARTLY, EndingWay.CLOSE_PARTLY);

        nothingIsOpen(CARRIED_OVER, WorkState.CARRIED_OVER);
        nothingIsOpen(CLOSED_PARTLY, WorkState.CLOSED_PARTLY);
    }

    @Test
    @Order(3)
    void whatLeadershipClosesLeavesNoAnswerToTake() {
        finishContent(CLOSED);
        answerAll(CLOSED, request -> true);
        assertThat(openSteps(CLOSED)).contains("userTask_closeItem", "userTask_takeAnswer");

        end(CLOSED, EndingWay.CLOSE);

        nothingIsOpen(CLOSED, WorkState.COMPLETED);
    }

    /** It takes its answers first; the month that has run is still owed. */
    @Test
    @Order(4)
    void whatItsLeadClosesLeavesOnlyTheMonthThatHasRun() {
        extensions.ask(CLOSED_BY_LEAD.subject(), "31/01/2024", "Cần thêm thời gian.", "gdnn.truong");
        steps.settle();
        finishContent(CLOSED_BY_LEAD);
        answerAll(CLOSED_BY_LEAD, request -> true);
        Map<String, Object> done = Map.of("summary", "Năm nay không đề xuất.", "decision", "completed");
        assertThatThrownBy(() -> submit(task(CLOSED_BY_LEAD, "userTask_closeItem"), done))
                .hasStackTraceContaining("Còn đề nghị phối hợp chưa xong");
        coordination.requestsOf(CLOSED_BY_LEAD).stream()
                .filter(request -> !request.state().closed())
                .forEach(request -> requests.take(request.key(), Actor.of("gdnn.truong")));
        steps.settle();

        submit(task(CLOSED_BY_LEAD, "userTask_closeItem"), done);

        assertThat(register.item(CLOSED_BY_LEAD).state()).isEqualTo(WorkState.COMPLETED);
        assertThat(openSteps(CLOSED_BY_LEAD)).containsOnly("userTask_reportProgress");
        assertThat(openObligations(CLOSED_BY_LEAD)).containsOnly("ROUND");
        assertThat(extensions.requestsOf(CLOSED_BY_LEAD)).noneMatch(asked -> asked.state() == ExtensionState.OPEN);
    }

    /** An answer, a step, a report: whoever was asked for more time has nothing to decide any more. */
    @Test
    @Order(5)
    void whatIsHandedInNeedsNoMoreTime() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 15)));
        String step = openDeadline("STEP", "GDNN", "key");
        askFurther(WorkKey.of(Subject.of(step)).orElseThrow(), "KHTC");
        String request = openDeadline("REQUEST", "KHTC", "subject");
        String report = openDeadline("ITEM_REPORT", "GDNN", "subject");
        String kept = openDeadline("ROUND", "GDNN", "subject");
        Map<String, String> asked =
                Map.of(request, "khtc.truong", step, "gdnn.truong", report, "gdnn.truong", kept, "gdnn.truong");
        asked.forEach(
                (deadline, login) -> extensions.ask(Subject.of(deadline), "31/01/2024", "Cần thêm thời gian.", login));
        steps.settle();

        reply(request, ReplyKind.ANSWER);
        // The head of the lead confirms what he hands in.
        submit(taskOf("subject", report), "gdnn.truong", Map.of());
        submit(taskOf("key", step), Map.of());

        assertThat(asked.keySet())
                .filteredOn(deadline -> !deadline.equals(kept))
                .allSatisfy(deadline -> assertThat(extensions.requestsFor(Subject.of(deadline)))
                        .extracting(ExtensionRequest::state)
                        .containsExactly(ExtensionState.LAPSED));
        assertThat(extensions.requestsFor(Subject.of(kept)))
                .extracting(ExtensionRequest::state)
                .containsExactly(ExtensionState.OPEN);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKeyLike("userTask_decideExtension%")
                        .count())
                .isEqualTo(1);
    }

    /** The first that is due after today, of a piece of work that goes on. */
    private String openDeadline(String kind, String party, String column) {
        return database.sql("""
                        select o.%s from obligation o join work_item w on w.key = o.work
                        where o.state = 'OPEN' and o.kind = ? and o.owed_by = ? and o.due_on > '2023-03-15' and w.state = 'OPEN'
                        order by o.due_on, o.key limit 1""".formatted(column))
                .params(kind, party)
                .query(String.class)
                .single();
    }

    private Task taskOf(String column, String value) {
        String task = database.sql("select task from obligation where state = 'OPEN' and %s = ?".formatted(column))
                .param(value)
                .query(String.class)
                .single();
        return tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult();
    }

    private void end(WorkKey work, EndingWay way) {
        String left = way == EndingWay.CLOSE_PARTLY ? "Phần sau." : "";
        assertThat(endings.decide(new Ending(work, way, null, left, "Theo chỉ đạo.", Actor.of("giamdoc"))))
                .isTrue();
        orders.send(work);
        steps.settle();
    }

    private void nothingIsOpen(WorkKey work, WorkState state) {
        assertThat(register.item(work).state()).isEqualTo(state);
        assertThat(openSteps(work)).isEmpty();
        assertThat(openObligations(work)).isEmpty();
        assertThat(coordination.requestsOf(work))
                .isNotEmpty()
                .allMatch(request -> request.state().closed());
        assertThat(notices.noticesOf(work)).noneMatch(notice -> notice.isOpen());
        assertThat(extensions.requestsOf(work)).noneMatch(asked -> asked.state() == ExtensionState.OPEN);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private List<String> openSteps(WorkKey work) {
        return tasks.createTaskQuery().processVariableValueEquals("workItem", work.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .toList();
    }

    private List<String> openObligations(WorkKey work) {
        return database.sql("select distinct kind from obligation where work = ? and state = 'OPEN'")
                .param(work.value())
                .query(String.class)
                .list();
    }

    private void askFurther(WorkKey work, String party) {
        requests.ask(
                new FurtherRequest(
                        work,
                        List.of(party),
                        RequestKind.DATA,
                        "Cần số liệu.",
                        LocalDate.of(2023, 4, 20),
                        null,
                        "ended-" + work),
                false,
                Actor.of("gdnn.truong"));
        steps.settle();
    }

    private void answerAll(WorkKey work, Predicate<CoordinationRequest> which) {
        coordination.requestsOf(work).stream()
                .filter(request -> request.state().withPartner())
                .filter(which)
                .forEach(request -> reply(request.key().value(), ReplyKind.ANSWER));
        steps.settle();
    }

    private void reply(String request, ReplyKind kind) {
        answers.reply(
                new RequestKey(request),
                new Reply(kind, "Nội dung trả lời.", null, AnswerChannel.PAGE),
                Actor.of("vanthu"));
        steps.settle();
    }

    /** Its own path in the shortest way, approval with it. */
    private void finishContent(WorkKey work) {
        Map<String, Map<String, Object>> ways = Map.of(
                "name-partners", Map.of("partners", List.of(), "question", "Không cần thêm đơn vị nào."),
                "decide-support", Map.of("decision", "notNeeded"),
                "decide-more", Map.of("decision", "enough"),
                "leadership-decision", Map.of("decision", "approved"));
        for (int done = 0; !register.item(work).isContentDone(); done++) {
            assertThat(done).as("steps of " + work).isLessThan(30);
            Task own = tasks
                    .createTaskQuery()
                    .processVariableValueEquals("workItem", work.value())
                    .initializeFormKeys()
                    .list()
                    .stream()
                    .filter(open -> !open.getTaskDefinitionKey()
                            .matches("userTask_(answerRequest|takeAnswer|reportProgress|decideExtension.*)"))
                    .findFirst()
                    .orElseThrow();
            submit(own, ways.getOrDefault(own.getCamundaFormRef().getKey(), Map.of()));
        }
    }

    private @Nullable Task task(WorkKey work, String step) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("workItem", work.value())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private void submit(@Nullable Task task, Map<String, Object> form) {
        submit(task, "giamdoc", form);
    }

    private void submit(@Nullable Task task, String login, Map<String, Object> form) {
        assertThat(task).isNotNull();
        FormFiller.submit(tasks, forms, task, login, form, LocalDate.of(2023, 3, 2));
        steps.settle();
    }
}
