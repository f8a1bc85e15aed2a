package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.year.FormFiller;

/** A "not yet" is not the last word, and who waits for what does not come has a way out. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaysOutTest {

    /** Support on need: after the first answer a school may have one. */
    private static final WorkKey SUPPORT = new WorkKey("2023-9.1");

    /** Its last step waits for the section of item 2.1 to be in use. */
    private static final WorkKey DATA = new WorkKey("2023-2.3");

    private static final WorkKey SECTION = new WorkKey("2023-2.1");

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    RequestActions requests;

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

    @Test
    @Order(1)
    void notYetInMarchLeavesTheQuestionOpen() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 2)));
        until(SUPPORT, "userTask_decideProposal");

        submit(task(SUPPORT, "userTask_decideProposal"), Map.of("decision", "later"));

        assertThat(task(SUPPORT, "userTask_decideProposal")).isNotNull();
        assertThat(register.item(SUPPORT).isContentDone()).isFalse();
    }

    @Test
    @Order(2)
    void aLaterNeedIsProposedAndAnotherOneAfterIt() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 21)));
        submit(task(SUPPORT, "userTask_decideProposal"), Map.of("decision", "needed"));
        until(SUPPORT, "userTask_decideNextSchool");
        assertThat(proposals()).isEqualTo(1);

        submit(task(SUPPORT, "userTask_decideNextSchool"), Map.of("decision", "more"));
        until(SUPPORT, "userTask_decideNextSchool");

        assertThat(proposals()).isEqualTo(2);
        submit(task(SUPPORT, "userTask_decideNextSchool"), Map.of("decision", "enough"));
        until(SUPPORT, "userTask_approveResult");
        submit(task(SUPPORT, "userTask_approveResult"), Map.of("decision", "approved"));
        assertThat(register.item(SUPPORT).isContentDone()).isTrue();
    }

    /** The item begins in July, with all the work of half a year before it. */
    @Test
    @Order(3)
    @Tag("long")
    void theStepThatWaitsForAnotherItemIsAskedAboutAndCanGoOnWithout() {
        steps.advanceTo(evening(LocalDate.of(2023, 7, 4)));
        until(DATA, "userTask_decideWithoutApp");
        assertThat(task(DATA, "userTask_operateApp")).isNull();
        stop(SECTION);
        assertThat(task(DATA, "userTask_decideWithoutApp")).isNotNull();

        submit(
                task(DATA, "userTask_decideWithoutApp"),
                Map.of("without", true, "reason", "Mục 2.1 đã dừng; năm nay không vận hành."));

        assertThat(task(DATA, "userTask_operateApp")).isNull();
        assertThat(register.item(DATA).isContentDone()).isTrue();
        submit(task(DATA, "userTask_closeItem"), Map.of("summary", "Đã có cơ sở dữ liệu.", "decision", "completed"));
        assertThat(register.item(DATA).state()).isEqualTo(WorkState.COMPLETED);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void stop(WorkKey work) {
        endings.decide(new Ending(work, EndingWay.STOP, null, "", "Năm nay không làm.", Actor.of("giamdoc")));
        orders.send(work);
        steps.settle();
        assertThat(register.item(work).state()).isEqualTo(WorkState.STOPPED);
    }

    /** Requests of the item to the authority, however they stand. */
    private long proposals() {
        return coordination.requestsOf(SUPPORT).stream()
                .filter(request -> request.party().value().equals("UBND_TINH"))
                .count();
    }

    /** Each own step in one way until one of that id is open; whoever was asked outside has answered. */
    private void until(WorkKey work, String wanted) {
        Map<String, Map<String, Object>> ways = Map.of(
                "name-partners", Map.of("partners", List.of(), "question", "Không cần thêm đơn vị nào."),
                "proposal-to-authority", Map.of("partners", List.of("UBND_TINH")),
                "leadership-decision", Map.of("decision", "approved"));
        for (int done = 0; task(work, wanted) == null; done++) {
            assertThat(done).as("steps before " + wanted).isLessThan(40);
            @Nullable Task own = ownTask(work);
            if (own == null) {
                withdrawRequests(work);
            } else {
                submit(own, ways.getOrDefault(own.getCamundaFormRef().getKey(), Map.of()));
            }
        }
    }

    private void withdrawRequests(WorkKey work) {
        var open = coordination.requestsOf(work).stream()
                .filter(request -> !request.state().closed())
                .toList();
        assertThat(open).as("what " + work + " waits for").isNotEmpty();
        open.forEach(request -> requests.withdraw(
                request.key(),
                "Không còn cần.",
                Actor.of(register.item(work).lead().value().toLowerCase(Locale.ROOT) + ".truong")));
        steps.settle();
    }

    private @Nullable Task ownTask(WorkKey work) {
        return tasks
                .createTaskQuery()
                .processInstanceId(register.item(work).processInstance())
                .initializeFormKeys()
                .list()
                .stream()
                .filter(open -> !open.getTaskDefinitionKey().equals("userTask_closeItem"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Task task(WorkKey work, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private void submit(@Nullable Task task, Map<String, Object> form) {
        assertThat(task).isNotNull();
        FormFiller.submit(tasks, forms, task, "gdnn.truong", form, LocalDate.of(2023, 3, 2));
        steps.settle();
    }
}
