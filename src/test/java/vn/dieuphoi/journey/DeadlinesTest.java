package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Shown;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.Reminder;
import vn.dieuphoi.escalation.Reminders;
import vn.dieuphoi.escalation.delay.DelayLedger;
import vn.dieuphoi.escalation.delay.DelaySplit;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.escalation.extension.ExtensionRequest;
import vn.dieuphoi.escalation.extension.ExtensionState;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

/**
 * March of 2023 with item 3.4, led by the standing office: KHTC asks for more time, LDVL is silent, leadership decides. The
 * days are those of the domain's calendar.
 */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlinesTest {

    private static final WorkKey ITEM = new WorkKey("2023-3.4");
    private static final WorkKey STOPPED = new WorkKey("2023-9.3");
    private static final String KHTC = "2023-3.4>KHTC";
    private static final String LDVL = "2023-3.4>LDVL";
    private static final String ROUND = "2023-3.4@2023-03";

    @Autowired
    TimeSteps steps;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    LateBoard late;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    RequestAnswers answers;

    @Autowired
    NoticeDesk notices;

    @Autowired
    Reminders reminders;

    @Autowired
    DelayLedger delays;

    @Autowired
    WorkRegister register;

    @Autowired
    ProgressDesk progress;

    @Autowired
    Journal journal;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    @Order(1)
    void anAgreedExtensionMovesTheTaskAndItsEscalationTimer() {
        steps.advanceTo(at("2023-03-10T09:00"));
        answered("2023-3.4>TTDVVL", "ttdvvl.truong");
        for (int school = 1; school <= 3; school++) {
            answered("2023-3.4>CSGDNN#" + school, "csgdnn");
        }
        assertThat(coordination.request(new RequestKey(KHTC)).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(timer(KHTC)).isEqualTo(at("2023-03-17T08:00"));

        ExtensionRequest asked = extensions.ask(
                Subject.of(KHTC), "trong 9 ngày làm việc", "Chờ số liệu quyết toán năm 2022.", "khtc.truong");
        Task decision = decisionOn(asked);
        assertThat(groupsOf(decision)).containsExactly("GDNN");
        submit(
                decision,
                "gdnn.truong",
                Map.of("decision", "countered", "newDueOn", "2023-03-24", "reason", "Phải tổng hợp trước cuối tháng."));

        assertThat(asked.wantedOn()).isEqualTo(LocalDate.of(2023, 3, 23));
        assertThat(extensions.request(asked.key()).state()).isEqualTo(ExtensionState.COUNTERED);
        CoordinationRequest request = coordination.request(new RequestKey(KHTC));
        assertThat(request.dueOn()).isEqualTo(LocalDate.of(2023, 3, 24));
        assertThat(request.originalDueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(request.extensions()).isEqualTo(1);
        Task answer = answerTask(KHTC);
        assertThat(answer.getDueDate().toInstant()).isEqualTo(at("2023-03-24T17:00"));
        assertThat(Shown.of(tasks.getVariable(answer.getId(), "taskContext"))).contains("Hạn: 24/03/2023");
        assertThat(timer(KHTC)).isEqualTo(at("2023-03-28T08:00"));
        assertThat(journal.of(Subject.of(KHTC))).anySatisfy(entry -> {
            assertThat(entry.actor().person()).isEqualTo("gdnn.truong");
            assertThat(entry.before()).isEqualTo("2023-03-15");
            assertThat(entry.after()).isEqualTo("2023-03-24");
        });
    }

    @Test
    @Order(2)
    void oneExtensionIsOpenAtATimeAndWhoAsksNeverDecides() {
        ExtensionRequest asked = extensions.ask(Subject.of(KHTC), "27/03/2023", "Chờ thêm một ngày.", "khtc.truong");

        assertThatThrownBy(() -> extensions.ask(Subject.of(KHTC), "28/03/2023", "Chờ thêm.", "khtc.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đang chờ quyết định");
        assertThatThrownBy(() -> extensions.ask(Subject.of(LDVL), "28/03/2023", "Chờ thêm.", "khtc.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Chỉ Phòng Lao động việc làm");
        assertThatThrownBy(() -> extensions.ask(Subject.of(LDVL), "15/03/2023", "Chờ thêm.", "ldvl.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không sau hạn hiện tại");
        assertThatThrownBy(() -> extensions.ask(Subject.of(LDVL), "31/02/2023", "Chờ thêm.", "ldvl.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("31/02/2023 không có trong lịch");
        assertThatThrownBy(() -> submit(decisionOn(asked), "khtc.truong", Map.of("decision", "agreed")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không tự quyết định");

        submit(decisionOn(asked), "gdnn.cv1", Map.of("decision", "refused", "reason", "Đã gia hạn một lần."));
        assertThat(extensions.request(asked.key()).state()).isEqualTo(ExtensionState.REFUSED);
        assertThat(coordination.request(new RequestKey(KHTC)).extensions()).isEqualTo(1);
        assertThat(timer(KHTC)).isEqualTo(at("2023-03-28T08:00"));
    }

    @Test
    @Order(3)
    void moreTimeForAnItemIsDecidedByLeadershipAndMovesTheClockOfTheItem() {
        assertThat(itemTimer()).isEqualTo(at("2024-01-03T08:00"));

        ExtensionRequest asked =
                extensions.ask(ITEM.subject(), "15/01/2024", "Lớp cuối khai giảng muộn.", "gdnn.truong");
        Task decision = decisionOn(asked);
        assertThat(groupsOf(decision)).containsExactly("LDS.of-GDNN");
        submit(decision, "phogiamdoc1", Map.of("decision", "agreed"));

        WorkItem item = register.item(ITEM);
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2024, 1, 15));
        assertThat(item.originalDueOn()).isEqualTo(LocalDate.of(2023, 12, 29));
        assertThat(item.extensions()).isEqualTo(1);
        assertThat(itemTimer()).isEqualTo(at("2024-01-17T08:00"));
    }

    @Test
    @Order(4)
    void theExtendedRequestIsNotReportedAtItsOldMomentButTheSilentOneIs() {
        ExtensionRequest waiting =
                extensions.ask(STOPPED.subject(), "31/01/2024", "Chờ doanh nghiệp phúc đáp.", "gdnn.truong");

        steps.advanceTo(at("2023-03-17T09:00"));

        assertThat(noticeKeys()).contains(LDVL + "!2023-03-15").noneMatch(key -> key.startsWith(KHTC));
        assertThatThrownBy(() -> extensions.ask(Subject.of(LDVL), "31/03/2023", "Bận.", "ldvl.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Đã quá hạn từ ngày 15/03/2023");
        // Nobody of leadership decided in two working days: it is before the Giám đốc now.
        Task unanswered = decisionOn(waiting);
        assertThat(groupsOf(unanswered)).containsExactly("GIAMDOC");
        assertThat(extensions.request(waiting.key()).state()).isEqualTo(ExtensionState.OPEN);
    }

    @Test
    @Order(5)
    void aDirectiveExtendsARequestAndItCanBeMissedASecondTime() {
        long before = unansweredSince(LocalDate.of(2023, 3, 15));
        Task task = directiveOn(LDVL + "!2023-03-15");
        assertThatThrownBy(() -> submit(
                        task,
                        "phogiamdoc1",
                        Map.of("directive", "changeOffice", "newOffice", "GDNN", "reason", "Đổi.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("hãy chọn trong danh sách");
        assertThatThrownBy(() -> submit(
                        task, "phogiamdoc1", Map.of("directive", "extend", "newDueOn", "2023-03-14", "reason", "Lùi.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ngày 14/03/2023 đã qua");

        submit(
                task,
                "phogiamdoc1",
                Map.of("directive", "extend", "newDueOn", "2023-03-30", "reason", "Trả lời trước cuối tháng."));
        steps.settle();

        assertThat(coordination.request(new RequestKey(LDVL)).dueOn()).isEqualTo(LocalDate.of(2023, 3, 30));
        assertThat(coordination.request(new RequestKey(LDVL)).extensions()).isEqualTo(1);
        assertThat(answerTask(LDVL).getDueDate().toInstant()).isEqualTo(at("2023-03-30T17:00"));
        assertThat(unansweredSince(LocalDate.of(2023, 3, 15))).isEqualTo(before - 1);
        // It had fired; it is set again for the new day.
        assertThat(timer(LDVL)).isEqualTo(at("2023-04-03T08:00"));

        steps.advanceTo(at("2023-03-31T09:00"));
        assertThat(noticeKeys()).contains(KHTC + "!2023-03-24").doesNotContain(LDVL + "!2023-03-30");
        steps.advanceTo(at("2023-04-03T09:00"));
        assertThat(noticeKeys()).contains(LDVL + "!2023-03-15", LDVL + "!2023-03-30");
        assertThat(unansweredSince(LocalDate.of(2023, 3, 30))).isPositive();
    }

    /** How many unanswered requests that were due on this day leadership sees as late. */
    private long unansweredSince(LocalDate dueOn) {
        return late.late(new Viewer("giamdoc", List.of("LDS"))).stream()
                .flatMap(alike -> alike.each().stream())
                .filter(work -> work.cause().equals("request-unanswered")
                        && work.dueOn().equals(dueOn))
                .count();
    }

    @Test
    @Order(6)
    void aDirectiveGivesTheRunningItemToAnotherOffice() {
        Task step = tasks.createTaskQuery()
                .processInstanceBusinessKey(ITEM.value())
                .taskDefinitionKey("userTask_findRetrainingNeed")
                .singleResult();
        identity.setAuthentication("gdnn.cv1", List.of("GDNN"));
        tasks.claim(step.getId(), "gdnn.cv1");
        assertThat(openTasks("GDNN")).isPositive();
        identity.clearAuthentication();

        steps.advanceTo(at("2023-04-04T09:00"));
        String late = ROUND + "!2023-03-31";
        assertThat(notices.notice(late).responsible()).isEqualTo(new PartyCode("GDNN"));
        submit(
                directiveOn(late),
                "giamdoc",
                Map.of("directive", "changeOffice", "newOffice", "TTRA", "reason", "Phòng GDNN quá tải."));
        steps.settle();

        assertThat(register.item(ITEM).lead()).isEqualTo(new PartyCode("TTRA"));
        Task moved = tasks.createTaskQuery().taskId(step.getId()).singleResult();
        assertThat(moved.getAssignee()).isNull();
        assertThat(groupsOf(moved)).containsExactly("TTRA");
        identity.setAuthentication("gdnn.cv1", List.of("GDNN"));
        assertThat(openTasks("GDNN")).isZero();
        assertThatThrownBy(() -> tasks.claim(step.getId(), "gdnn.cv1")).isInstanceOf(RuntimeException.class);
        identity.setAuthentication("ttra.truong", List.of("TTRA"));
        assertThat(openTasks("TTRA")).isGreaterThan(2);
        tasks.claim(step.getId(), "ttra.truong");
        identity.clearAuthentication();
        assertThat(database.sql("select count(*) from act_ru_authorization where resource_id_ = ?"
                                + " and (group_id_ = 'GDNN' or user_id_ = 'gdnn.cv1')")
                        .param(step.getId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(reminders.since(LocalDate.of(2023, 4, 4), List.of(new PartyCode("GDNN"))))
                .extracting(Reminder::words)
                .anyMatch(words -> words.contains("chuyển sang Thanh tra Sở"));
    }

    @Test
    @Order(7)
    void noticesAboutTheStandingOfficesItemsNeverPassThroughIt() {
        List<String> groups = database.sql("""
                        select distinct l.group_id_ from act_hi_taskinst t
                        join act_hi_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where t.proc_def_key_ = 'leadership-notice'""").query(String.class).list();

        assertThat(notices.noticesOf(ITEM)).isNotEmpty();
        assertThat(groups).contains("LDS.of-GDNN", "GIAMDOC").allMatch(group -> group.matches("LDS[.]of-\\w+|GIAMDOC"));
    }

    @Test
    @Order(8)
    void everyWorkingDayLiesAtOneDoorAndTheySumToTheWhole() {
        DelaySplit split = delays.of(ITEM);

        // The lead should have named further partners by 8/3: late longest, every day from 9/3 to 4/4 is the lead's,
        // whoever else was late beside it, and however slowly leadership answered.
        assertThat(split.workingDays()).isEqualTo(19);
        assertThat(split.shares())
                .extracting(share -> share.side() + " " + share.name() + " " + share.workingDays())
                .containsExactlyInAnyOrder("LEAD Phòng Giáo dục nghề nghiệp 19", "LEAD Thanh tra Sở 0");
        assertThat(delays.requestsOf(ITEM))
                .filteredOn(days -> days.key().value().equals("2023-3.4>TTDVVL"))
                .singleElement()
                .satisfies(days -> {
                    assertThat(days.withPartner()).isEqualTo(7);
                    assertThat(days.withLead()).isEqualTo(17);
                });
    }

    @Test
    @Order(9)
    void aDirectiveStopsTheWholeWorkOnce() {
        ExtensionRequest waiting = extensions.requestsOf(STOPPED).get(0);
        Notice notice = notices.noticesOf(STOPPED).get(0);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(STOPPED.value())
                        .count())
                .isGreaterThan(3);

        submit(
                directiveOn(notice.key()),
                "giamdoc",
                Map.of("directive", "stop", "reason", "Doanh nghiệp đã tự tổ chức."));
        steps.settle();

        WorkItem item = register.item(STOPPED);
        assertThat(item.state()).isEqualTo(WorkState.STOPPED);
        assertThat(item.outcome()).contains("Doanh nghiệp đã tự tổ chức.");
        assertNothingRuns();
        assertThat(coordination.requestsOf(STOPPED))
                .isNotEmpty()
                .allMatch(request -> request.state().closed());
        assertThat(notices.noticesOf(STOPPED)).allMatch(each -> each.directive().isPresent());
        assertThat(extensions.request(waiting.key()).state()).isEqualTo(ExtensionState.LAPSED);

        runtime.createMessageCorrelation("stop-work")
                .processInstanceBusinessKey(STOPPED.value())
                .setVariable("workItem", STOPPED.value())
                .setVariable("notice", notice.key())
                .correlateStartMessage();
        steps.settle();

        assertNothingRuns();
        assertThat(journal.of(STOPPED.subject()))
                .filteredOn(entry -> entry.action().equals("Dừng công việc"))
                .hasSize(1);
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    @Order(10)
    void aRoundAsksLeadershipForMoreTime() {
        RoundKey april = new RoundKey("2023-3.4@2023-04");
        ExtensionRequest asked =
                extensions.ask(april.subject(), "chậm nhất ngày 10/5/2023", "Mới nhận việc.", "ttra.truong");
        submit(decisionOn(asked), "phogiamdoc2", Map.of("decision", "agreed"));

        assertThat(progress.round(april).dueOn()).isEqualTo(LocalDate.of(2023, 5, 10));
        assertThat(progress.round(april).extensions()).isEqualTo(1);
    }

    @Test
    @Order(11)
    void aDirectiveAsksAnotherPartnerInThePlaceOfTheSilentOne() {
        submit(
                directiveOn(LDVL + "!2023-03-30"),
                "giamdoc",
                Map.of("directive", "changeOffice", "newOffice", "CTK", "reason", "Cục Thống kê có số liệu này."));
        steps.settle();

        assertThat(coordination.request(new RequestKey(LDVL)).state()).isEqualTo(CoordinationRequest.State.WITHDRAWN);
        CoordinationRequest other = coordination.request(new RequestKey("2023-3.4>CTK"));
        assertThat(other.state()).isEqualTo(CoordinationRequest.State.SENT);
        assertThat(other.question())
                .isEqualTo(coordination.request(new RequestKey(LDVL)).question());
        assertThat(other.dueOn()).isEqualTo(LocalDate.of(2023, 4, 18));
        assertThat(groupsOf(answerTask("2023-3.4>CTK"))).containsExactly("CTK");
        assertThat(register.item(ITEM).lead()).isEqualTo(new PartyCode("TTRA"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void assertNothingRuns() {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(STOPPED.value())
                        .count())
                .isZero();
    }

    private void answered(String request, String person) {
        answers.reply(
                new RequestKey(request),
                new Reply(ReplyKind.ANSWER, "Thống nhất.", null, AnswerChannel.PAGE),
                Actor.of(person));
    }

    private List<String> noticeKeys() {
        return notices.noticesOf(ITEM).stream().map(Notice::key).toList();
    }

    private long openTasks(String office) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ITEM.value())
                .taskCandidateGroup(office)
                .includeAssignedTasks()
                .count();
    }

    private Task decisionOn(ExtensionRequest asked) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("extension", asked.key())
                .singleResult();
    }

    private Task directiveOn(String notice) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("notice", notice)
                .singleResult();
    }

    private Task answerTask(String request) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_answerRequest")
                .processVariableValueEquals("request", request)
                .singleResult();
    }

    private void submit(Task task, String person, Map<String, Object> form) {
        tasks.setAssignee(task.getId(), person);
        forms.submitTaskForm(task.getId(), form);
    }

    private List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private Instant timer(String request) {
        return due(management
                .createJobQuery()
                .timers()
                .processInstanceId(answerTask(request).getProcessInstanceId())
                .singleResult());
    }

    private Instant itemTimer() {
        return due(management
                .createJobQuery()
                .timers()
                .processInstanceId(register.item(ITEM).processInstance())
                .activityId("boundaryEvent_overdue")
                .singleResult());
    }

    private static Instant due(Job job) {
        return job.getDuedate().toInstant();
    }
}
