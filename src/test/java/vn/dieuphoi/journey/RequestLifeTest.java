package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.evening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Shown;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.journal.JournalEntry;

/** Every way in which a request can live and end, on the real engine, in the order of one spring. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestLifeTest {

    private static final WorkKey ITEM = new WorkKey("2023-3.4");
    private static final String LEAD = "gdnn.truong";

    @Autowired
    OpenDueDates dueDates;

    @Autowired
    TimeSteps steps;

    @Autowired
    CoordinationDesk desk;

    @Autowired
    RequestAnswers answers;

    @Autowired
    RequestActions actions;

    @Autowired
    NoticeDesk notices;

    @Autowired
    Journal journal;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    @Order(1)
    void theSchoolsOfASetAreAskedOneByOneUnderTheNameOfTheDay() {
        goTo(2023, 3, 1);

        assertThat(desk.requestsOf(ITEM))
                .extracting(request -> request.key().value())
                .containsExactly(
                        "2023-3.4>CSGDNN#1",
                        "2023-3.4>CSGDNN#2",
                        "2023-3.4>CSGDNN#3",
                        "2023-3.4>KHTC",
                        "2023-3.4>LDVL",
                        "2023-3.4>TTDVVL");
        database.sql("update party_member set name = 'Trường đã đổi tên' where party_code = 'CSGDNN' and number = 2")
                .update();
        assertThat(request("2023-3.4>CSGDNN#2").partyName()).isEqualTo("Trường Cao đẳng Y tế Hải Dương");
        assertThat(request("2023-3.4>KHTC").dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(request("2023-3.4>KHTC").dueWords()).contains("trong 10 ngày làm việc");
        assertThat(status("2023-3.4>KHTC")).isEqualTo(Standing.State.OPEN_IN_TIME);
    }

    @Test
    @Order(2)
    void whoClaimsTheTaskInTasklistAcceptsTheRequest() {
        Task task = task("2023-3.4>KHTC");

        tasks.claim(task.getId(), "khtc.truong");

        assertThat(request("2023-3.4>KHTC").state()).isEqualTo(State.ACCEPTED);
        assertThat(last("2023-3.4>KHTC")).satisfies(step -> {
            assertThat(step.kind()).isEqualTo(RequestStep.Kind.ACCEPTED);
            assertThat(step.actor().person()).isEqualTo("khtc.truong");
            assertThat(step.channel()).isEqualTo(AnswerChannel.TASKLIST);
        });
    }

    @Test
    @Order(3)
    void aColleagueCannotAnswerFromThePageWhatSomebodyHasInHand() {
        assertThatThrownBy(() -> answers.reply(key("2023-3.4>KHTC"), answer("Tôi trả lời thay"), Actor.of("khtc.cv1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đang do")
                .hasMessageContaining("nhận");
        assertThat(request("2023-3.4>KHTC").state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    @Order(4)
    void anAnswerIsReturnedForReworkAnsweredAgainAndTaken() {
        RequestKey key = key("2023-3.4>KHTC");
        answers.reply(
                key,
                new Reply(ReplyKind.ANSWER, "Kinh phí 100 triệu.", "12/KHTC", AnswerChannel.PAGE),
                Actor.of("khtc.truong"));
        assertThat(request(key).documentSign()).contains("12/KHTC");

        actions.giveBack(key, "Chưa có nguồn kinh phí.", Actor.of(LEAD));
        assertThat(request(key).state()).isEqualTo(State.RETURNED);
        assertThat(request(key).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(request(key).originalDueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        answers.reply(key, answer("Nguồn sự nghiệp 2023."), Actor.of("khtc.truong"));
        actions.take(key, Actor.of(LEAD));

        assertThat(request(key).state()).isEqualTo(State.TAKEN);
        assertThat(status("2023-3.4>KHTC")).isEqualTo(Standing.State.DONE_IN_TIME);
        assertThat(tasksOf(key)).isZero();
        assertThat(kinds(key))
                .containsExactly(
                        RequestStep.Kind.SENT,
                        RequestStep.Kind.ACCEPTED,
                        RequestStep.Kind.ANSWERED,
                        RequestStep.Kind.RETURNED,
                        RequestStep.Kind.ANSWERED,
                        RequestStep.Kind.TAKEN);
        assertThat(journal.of(key.subject()))
                .filteredOn(line -> line.action().startsWith("Trả lại"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor().person()).isEqualTo(LEAD);
                    assertThat(line.reason()).isEqualTo("Chưa có nguồn kinh phí.");
                    assertThat(line.before()).isEqualTo(State.ANSWERED.label());
                    assertThat(line.after()).isEqualTo(State.RETURNED.label());
                });
    }

    @Test
    @Order(5)
    void whatIsTakenIsReopenedWithAReasonInAProcessOfItsOwn() {
        RequestKey key = key("2023-3.4>KHTC");
        assertThatThrownBy(() -> actions.reopen(key, " ", Actor.of(LEAD))).hasMessageContaining("lý do");
        assertThatThrownBy(() -> actions.withdraw(key, "Không cần nữa", Actor.of(LEAD)))
                .hasMessageContaining("không rút được");

        actions.reopen(key, "Kế hoạch vốn đã đổi.", Actor.of(LEAD));
        steps.settle();

        assertThat(request(key).state()).isEqualTo(State.REOPENED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("further-request")
                        .processInstanceBusinessKey(ITEM.value())
                        .count())
                .isOne();
        assertThatThrownBy(() -> actions.reopen(key, "Lần nữa", Actor.of(LEAD))).isInstanceOf(Refused.class);
        answers.reply(key, answer("Vốn mới: 120 triệu."), Actor.of("khtc.truong"));
        actions.take(key, Actor.of(LEAD));
        assertThat(request(key).answer()).contains("Vốn mới: 120 triệu.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("further-request")
                        .count())
                .isZero();
    }

    @Test
    @Order(6)
    void aQuestionBackIsClarifiedAndTheDaysOfTheLeadDoNotCountForThePartner() {
        RequestKey key = key("2023-3.4>LDVL");
        goTo(2023, 3, 6);
        answers.reply(
                key,
                new Reply(ReplyKind.ASK_BACK, "Số liệu năm nào?", null, AnswerChannel.PAGE),
                Actor.of("ldvl.truong"));
        assertThat(request(key).state()).isEqualTo(State.ASKED_BACK);
        assertThatThrownBy(() -> answers.reply(key, answer("Vội"), Actor.of("ldvl.truong")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(State.ASKED_BACK.label());
        goTo(2023, 3, 9);

        actions.clarify(key, "Năm 2022, cả năm.", Actor.of(LEAD));

        assertThat(request(key).state()).isEqualTo(State.SENT);
        assertThat(request(key).dueOn()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(request(key).extensions()).isZero();
        assertThat(due(key)).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(kinds(key))
                .containsExactly(
                        RequestStep.Kind.SENT,
                        RequestStep.Kind.ASKED_BACK,
                        RequestStep.Kind.CLARIFIED,
                        RequestStep.Kind.DUE_MOVED);
    }

    @Test
    @Order(7)
    void leadershipOverrulesADecliningAndThenUpholdsTheNextOne() {
        RequestKey key = key("2023-3.4>LDVL");
        assertThatThrownBy(() -> new Reply(ReplyKind.DECLINE, "  ", null, AnswerChannel.PAGE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lý do");
        answers.reply(key, decline("Ngoài chức năng của phòng."), Actor.of("ldvl.truong"));
        assertThat(request(key).state()).isEqualTo(State.DECLINING);
        assertThat(status(key.value())).isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(groups(key)).containsExactly("LDS.of-GDNN");
        assertThat(Shown.of(tasks.getVariable(task(key.value()).getId(), "taskContext")))
                .contains("Lý do từ chối: Ngoài chức năng của phòng.");

        actions.decideDeclining(key, false, "Đây là việc của phòng theo phân công.", Actor.of("giamdoc"));
        assertThat(request(key).state()).isEqualTo(State.SENT);
        assertThat(groups(key)).containsExactly("LDVL");
        answers.reply(key, decline("Số liệu do Cục Thống kê giữ."), Actor.of("ldvl.truong"));
        actions.decideDeclining(key, true, "Đồng ý, hỏi Cục Thống kê.", Actor.of("phogiamdoc1"));

        assertThat(request(key).state()).isEqualTo(State.DECLINED);
        assertThat(tasksOf(key)).isZero();
        assertThatThrownBy(() -> actions.decideDeclining(key, true, "Lần nữa", Actor.of("giamdoc")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Order(8)
    void withdrawingCancelsTheTaskWhoeverHasIt() {
        RequestKey key = key("2023-3.4>CSGDNN#1");
        assertThatThrownBy(() -> actions.withdraw(key, "", Actor.of(LEAD))).hasMessageContaining("lý do");
        tasks.claim(task(key.value()).getId(), "csgdnn");

        actions.withdraw(key, "Trường đã sáp nhập.", Actor.of(LEAD));

        assertThat(request(key).state()).isEqualTo(State.WITHDRAWN);
        assertThat(request(key).standing(LocalDate.of(2023, 12, 1))).isEqualTo(Standing.State.WITHDRAWN);
        assertThat(tasksOf(key)).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("request", key.value())
                        .count())
                .isZero();
        assertThatThrownBy(() -> answers.reply(key, answer("Muộn"), Actor.of("csgdnn")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Order(9)
    void ofThreePartnersOnlyTheSilentOneReachesLeadershipAndTheOthersEnd() {
        RequestKey silent = key("2023-3.4>CSGDNN#2");
        RequestKey answered = key("2023-3.4>CSGDNN#3");
        RequestKey centre = key("2023-3.4>TTDVVL");
        answers.reply(answered, answer("Trường mở 2 lớp."), Actor.of("csgdnn"));
        actions.take(answered, Actor.of(LEAD));
        answers.reply(centre, answer("Trung tâm giới thiệu việc làm."), Actor.of("ttdvvl.truong"));
        actions.take(centre, Actor.of(LEAD));
        assertThatThrownBy(() -> actions.goOnWithout(silent, "Không chờ được", Actor.of(LEAD)))
                .hasMessageContaining("chưa quá hạn");

        goTo(2023, 3, 20);

        // That the lead has named no further partners is late as well, and is the lead's own.
        assertThat(notices.noticesOf(ITEM)).extracting(Notice::cause).containsOnlyOnce("step-late");
        List<Notice> raised = notices.noticesOf(ITEM).stream()
                .filter(notice -> !notice.cause().equals("step-late"))
                .toList();
        assertThat(raised).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).isEqualTo(silent.subject());
            assertThat(notice.cause()).isEqualTo("request-unanswered");
            assertThat(LocalDate.ofInstant(notice.raisedAt(), HoChiMinhTime.ZONE))
                    .isEqualTo(LocalDate.of(2023, 3, 17));
        });
        assertThat(request(silent).state()).isEqualTo(State.SENT);
        assertThat(status(silent.value())).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(tasksOf(silent)).isOne();
    }

    @Test
    @Order(10)
    void theLeadGoesOnWithoutTheSilentPartnerAndThatIsNoConsent() {
        RequestKey silent = key("2023-3.4>CSGDNN#2");
        assertThatThrownBy(() -> actions.goOnWithout(silent, "", Actor.of(LEAD)))
                .hasMessageContaining("lý do");

        actions.goOnWithout(silent, "Lớp phải khai giảng ngày 22/3.", Actor.of(LEAD));

        assertThat(request(silent).state()).isEqualTo(State.UNANSWERED);
        assertThat(request(silent).answer()).isEmpty();
        assertThat(status(silent.value())).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(tasksOf(silent)).isZero();
        assertThatThrownBy(() -> answers.reply(silent, answer("Đồng ý"), Actor.of("csgdnn")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Order(11)
    void aLeadAsksMorePartnersAtOnceAndPressingTwiceAsksOnce() {
        FurtherRequest order = further("form-1", List.of("STTTT", "KHTC", "UBND_HUYEN#3"), "trong 5 ngày làm việc");

        List<RequestKey> first = actions.ask(order, false, Actor.of(LEAD));
        List<RequestKey> second = actions.ask(order, false, Actor.of(LEAD));
        steps.settle();

        assertThat(first)
                .extracting(RequestKey::value)
                .containsExactly("2023-3.4>STTTT", "2023-3.4>KHTC~2", "2023-3.4>UBND_HUYEN#3");
        assertThat(second).isEmpty();
        assertThat(request("2023-3.4>UBND_HUYEN#3").partyName()).isEqualTo("UBND thị xã Kinh Môn");
        assertThat(request("2023-3.4>KHTC~2")).satisfies(request -> {
            assertThat(request.kind()).isEqualTo(RequestKind.DATA);
            assertThat(request.dueOn()).isEqualTo(LocalDate.of(2023, 3, 27));
            assertThat(request.dueWords()).contains("trong 5 ngày làm việc");
            assertThat(request.dueFrom()).contains(LocalDate.of(2023, 3, 20));
            assertThat(request.dueWorkingDays()).contains(5);
            assertThat(request.sentBy().person()).isEqualTo(LEAD);
        });
        assertThat(first).allMatch(key -> tasksOf(key) == 1);
        assertThat(groups(key("2023-3.4>UBND_HUYEN#3"))).containsExactly("UBND_HUYEN");
    }

    @Test
    @Order(12)
    void twoPeopleWhoAskTheSamePartyAtTheSameMomentGetTwoNumbers() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<List<RequestKey>> one =
                () -> actions.ask(further("form-2", List.of("SXD"), "trong 5 ngày làm việc"), false, Actor.of(LEAD));
        Callable<List<RequestKey>> other = () ->
                actions.ask(further("form-3", List.of("SXD"), "trong 5 ngày làm việc"), false, Actor.of("gdnn.cv1"));

        List<String> keys = new ArrayList<>();
        for (Future<List<RequestKey>> done : both.invokeAll(List.of(one, other))) {
            keys.add(done.get().get(0).value());
        }
        both.shutdown();

        assertThat(keys).containsExactlyInAnyOrder("2023-3.4>SXD", "2023-3.4>SXD~2");
    }

    @Test
    @Order(13)
    void whatCannotBeAskedIsRefusedInASentence() {
        assertThatThrownBy(() ->
                        actions.ask(further("form-4", List.of("GDNN"), "trong 5 ngày làm việc"), false, Actor.of(LEAD)))
                .hasMessageContaining("cho chính mình");
        assertThatThrownBy(() ->
                        actions.ask(further("form-5", List.of("PDV"), "trong 5 ngày làm việc"), false, Actor.of(LEAD)))
                .hasMessageContaining("có trong danh sách");
        assertThatThrownBy(() ->
                        actions.ask(further("form-6", List.of("SXD"), "khi nào cũng được"), false, Actor.of(LEAD)))
                .hasMessageContaining("Không hiểu thời hạn");
        assertThatThrownBy(() ->
                        actions.ask(further("form-7", List.of("SXD"), "chậm nhất ngày 20/3"), false, Actor.of(LEAD)))
                .hasMessageContaining("sau hôm nay");
        assertThatThrownBy(() -> further("form-8", List.of(), "trong 5 ngày làm việc"))
                .hasMessageContaining("ít nhất một đơn vị");
    }

    @Test
    @Order(14)
    void aClosedListOfThePlanIsOpenedOnlyByLeadership() {
        goTo(2023, 4, 4);
        WorkKey closed = new WorkKey("2023-3.2");
        FurtherRequest stranger = further(closed, "form-9", List.of("SCT"));
        assertThatThrownBy(() -> actions.ask(stranger, false, Actor.of("ldvl.truong")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("giới hạn")
                .hasMessageContaining("lãnh đạo");

        List<RequestKey> planned =
                actions.ask(further(closed, "form-10", List.of("SKHDT")), false, Actor.of("ldvl.truong"));
        List<RequestKey> added = actions.ask(stranger, true, Actor.of("giamdoc"));

        assertThat(planned).extracting(RequestKey::value).containsExactly("2023-3.2>SKHDT~2");
        assertThat(added).extracting(RequestKey::value).containsExactly("2023-3.2>SCT");
    }

    @Test
    @Order(15)
    void aFurtherRequestThatNobodyAnswersReachesLeadershipToo() {
        RequestKey late = key("2023-3.4>STTTT");
        answers.reply(key("2023-3.4>KHTC~2"), answer("Số liệu đây."), Actor.of("khtc.truong"));

        assertThat(notices.noticesOf(ITEM))
                .filteredOn(notice -> notice.subject().equals(late.subject()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.responsible().value()).isEqualTo("STTTT"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        answers.reply(
                late,
                new Reply(ReplyKind.ANSWER, "Theo công văn.", null, AnswerChannel.LINK),
                Actor.of("liên kết: Bà Hoa"));
        assertThat(last(late.value())).satisfies(step -> {
            assertThat(step.actor().person()).isEqualTo("liên kết: Bà Hoa");
            assertThat(step.channel()).isEqualTo(AnswerChannel.LINK);
        });
    }

    @Test
    @Order(16)
    void aLateQuestionBackGivesThePartnerDaysAndLeadershipIsToldAgainOnlyAfterThem() {
        RequestKey key = key("2023-3.4>SXD");
        assertThat(notices.noticesOf(ITEM))
                .filteredOn(notice -> notice.subject().equals(key.subject()))
                .hasSize(1);
        answers.reply(key, new Reply(ReplyKind.ASK_BACK, "Hỏi gì?", null, AnswerChannel.PAGE), Actor.of("sxd"));

        actions.clarify(key, "Hỏi số phòng học đạt chuẩn.", Actor.of(LEAD));
        steps.settle();

        assertThat(request(key).dueOn()).isEqualTo(LocalDate.of(2023, 4, 7));
        assertThat(notices.noticesOf(ITEM))
                .filteredOn(notice -> notice.subject().equals(key.subject()))
                .hasSize(1);
        goTo(2023, 4, 12);
        assertThat(notices.noticesOf(ITEM))
                .filteredOn(notice -> notice.subject().equals(key.subject()))
                .hasSize(2);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    @Order(17)
    void theClerkInTasklistIsLoggedAsClerkAndTasklistTakesTheSamePath() {
        RequestKey key = key("2023-3.4>SXD");
        Task task = task(key.value());
        identity.setAuthentication("vanthu", List.of("SXD"));
        try {
            tasks.claim(task.getId(), "vanthu");
            forms.submitTaskForm(
                    task.getId(),
                    Map.of("decision", "answered", "words", "Theo công văn 45/SXD.", "documentSign", "45/SXD"));
        } finally {
            identity.clearAuthentication();
        }

        assertThat(request(key).state()).isEqualTo(State.ANSWERED);
        assertThat(last(key.value()).channel()).isEqualTo(AnswerChannel.CLERK);
        assertThat(request(key).documentSign()).contains("45/SXD");
    }

    @Test
    @Order(18)
    void anExtensionIsCountedAndTheFirstDueDateStays() {
        RequestKey key = key("2023-3.4>SXD~2");
        LocalDate first = request(key).originalDueOn();

        desk.extend(key, LocalDate.of(2023, 4, 28), "Chờ khảo sát.", Actor.of(LEAD));

        assertThat(request(key).dueOn()).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(request(key).originalDueOn()).isEqualTo(first);
        assertThat(request(key).extensions()).isOne();
        assertThatThrownBy(() -> desk.extend(key, first, "Lùi lại", Actor.of(LEAD)))
                .hasMessageContaining("muộn hơn");
        assertThat(journal.of(key.subject()))
                .last()
                .extracting(JournalEntry::action, JournalEntry::after)
                .containsExactly("Gia hạn trả lời", "2023-04-28");
        dueDates.refresh(ITEM.value());
    }

    @Test
    @Order(19)
    void theHistoryOfARequestCannotBeChanged() {
        assertThatThrownBy(() -> database.sql("update coordination_step set words = 'khác'")
                        .update())
                .hasMessageContaining("chỉ được ghi thêm");
    }

    @Test
    @Order(20)
    void anItemIsNotClosedOverARequestThatWasSentBesideIt() {
        String item = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ITEM.value(), "plan-item-3-4")
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(item)
                .startBeforeActivity("callActivity_closing")
                .execute();
        String closing = tasks.createTaskQuery()
                .processInstanceBusinessKey(ITEM.value())
                .taskDefinitionKey("userTask_closeItem")
                .singleResult()
                .getId();
        Map<String, Object> result = Map.of("summary", "Đủ chỉ tiêu.", "decision", "completed");

        assertThatThrownBy(() -> forms.submitTaskForm(closing, result))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Còn đề nghị phối hợp chưa xong")
                .hasMessageContaining(request("2023-3.4>SXD~2").partyName())
                .hasMessageContaining("rút đề nghị");
        assertThat(tasks.createTaskQuery().taskId(closing).count()).isOne();
    }

    private FurtherRequest further(String form, List<String> addresses, String dueWords) {
        return new FurtherRequest(ITEM, addresses, RequestKind.DATA, "Cần số liệu năm 2022.", null, dueWords, form);
    }

    private static FurtherRequest further(WorkKey item, String form, List<String> addresses) {
        return new FurtherRequest(
                item, addresses, RequestKind.OPINION, "Xin ý kiến.", LocalDate.of(2023, 4, 20), null, form);
    }

    private void goTo(int year, int month, int day) {
        steps.advanceTo(evening(LocalDate.of(year, month, day)));
    }

    private static Reply answer(String words) {
        return new Reply(ReplyKind.ANSWER, words, null, AnswerChannel.PAGE);
    }

    private static Reply decline(String words) {
        return new Reply(ReplyKind.DECLINE, words, null, AnswerChannel.PAGE);
    }

    private static RequestKey key(String value) {
        return new RequestKey(value);
    }

    private CoordinationRequest request(String key) {
        return request(key(key));
    }

    private CoordinationRequest request(RequestKey key) {
        return desk.request(key);
    }

    private Standing.State status(String key) {
        return request(key).standing(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE));
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("request", key)
                .singleResult();
    }

    private long tasksOf(RequestKey key) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("request", key.value())
                .count();
    }

    private LocalDate due(RequestKey key) {
        return LocalDate.ofInstant(task(key.value()).getDueDate().toInstant(), HoChiMinhTime.ZONE);
    }

    private List<String> groups(RequestKey key) {
        return tasks.getIdentityLinksForTask(task(key.value()).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    private RequestStep last(String key) {
        List<RequestStep> all = desk.stepsOf(key(key));
        return all.get(all.size() - 1);
    }

    private List<RequestStep.Kind> kinds(RequestKey key) {
        return desk.stepsOf(key).stream().map(RequestStep::kind).toList();
    }
}
