package vn.dieuphoi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.DirectivesForMany;
import vn.dieuphoi.escalation.DirectivesForMany.Outcome;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.year.FormFiller;

/** Spring of 2023 with item 3.4: what nobody would have heard of climbs the ladder to the leader in charge. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderTest {

    private static final WorkKey ITEM = new WorkKey("2023-3.4");
    private static final String STEP = "2023-3.4/userTask_counselSoldiers";
    private static final String IN_CHARGE = "LDS.of-GDNN";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    NoticeDesk notices;

    @Autowired
    DirectivesForMany many;

    @Autowired
    Obligations obligations;

    @Autowired
    RequestAnswers answers;

    @Autowired
    CoordinationDesk requests;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    @Order(1)
    void aStepThatLiesReachesTheLeaderInCharge() {
        WebSession.signedIn(port, "quantri")
                .postForm("/to-chuc/GDNN", "/to-chuc/GDNN/phu-trach", Map.of("leader", "phogiamdoc1"));

        steps.advanceTo(at("2023-04-18T09:00"));

        Notice notice = notices.notice(STEP + "!2023-04-14");
        assertThat(notice.responsible().value()).isEqualTo("GDNN");
        assertThat(groupsOf(directiveOn(notice.key()))).containsExactly(IN_CHARGE);
        assertThat(groups("phogiamdoc1")).contains(IN_CHARGE);
        assertThat(groups("giamdoc")).doesNotContain(IN_CHARGE).contains("LDS.of-LDVL");
        String link = "task=" + directiveOn(notice.key()).getId();
        assertThat(WebSession.signedIn(port, "phogiamdoc1").get("/").body())
                .contains("Chưa xong: ")
                .contains(link);
        assertThat(WebSession.signedIn(port, "giamdoc").get("/").body())
                .contains("Chưa xong: ")
                .doesNotContain(link);
        assertThat(WebSession.signedIn(port, "quantri").get("/to-chuc/GDNN").body())
                .contains("value=\"phogiamdoc1\" selected");
    }

    @Test
    @Order(2)
    void nobodyElseOfLeadershipTakesIt() {
        String task = directiveOn(STEP + "!2023-04-14").getId();
        List<String> others = groups("giamdoc");
        List<String> own = groups("phogiamdoc1");

        identity.setAuthentication("giamdoc", others);
        assertThatThrownBy(() -> tasks.claim(task, "giamdoc")).isInstanceOf(RuntimeException.class);
        identity.setAuthentication("phogiamdoc1", own);
        tasks.claim(task, "phogiamdoc1");
    }

    @Test
    @Order(3)
    void urgedAndStillSilentTheLadderBeginsAgain() {
        submit(
                directiveOn(STEP + "!2023-04-14"),
                "phogiamdoc1",
                Map.of("directive", "remind", "reason", "Làm ngay trong tuần."));
        steps.settle();

        assertThat(obligations.find(STEP).orElseThrow().remindedUntil()).isEqualTo(LocalDate.of(2023, 4, 21));
        assertThat(obligations.find(STEP).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2023, 4, 14));

        steps.advanceTo(at("2023-04-24T18:00"));
        assertThat(keys()).doesNotContain(STEP + "!2023-04-21");
        steps.advanceTo(at("2023-04-25T09:00"));
        assertThat(keys()).contains(STEP + "!2023-04-21");
    }

    @Test
    @Order(4)
    void aNoticeEndsByItselfWhenTheWorkIsDone() {
        Task step = tasks.createTaskQuery()
                .processInstanceBusinessKey(ITEM.value())
                .taskDefinitionKey("userTask_counselSoldiers")
                .singleResult();

        submit(step, "gdnn.truong", FormFiller.fill("event-step", Map.of(), LocalDate.of(2023, 4, 25)));
        steps.settle();

        assertThat(notices.notice(STEP + "!2023-04-21").hasEnded()).isTrue();
        assertThat(directiveOn(STEP + "!2023-04-21")).isNull();
    }

    @Test
    @Order(5)
    void whatLeadershipLetsLieReachesTheDirector() {
        answers.reply(
                new RequestKey("2023-3.4>LDVL"),
                new Reply(ReplyKind.DECLINE, "Không thuộc nhiệm vụ của phòng.", null, AnswerChannel.PAGE),
                Actor.of("ldvl.truong"));
        steps.settle();
        onlyTheLeaderInChargeDecidesOnThePage("/de-nghi?ma=" + URLEncoder.encode("2023-3.4>LDVL", UTF_8));

        steps.advanceTo(at("2023-05-08T09:00"));

        String declining = "2023-3.4>LDVL/userTask_decideDeclining";
        Notice notice = notices.noticesOf(ITEM).stream()
                .filter(raised -> raised.subject().key().equals(declining))
                .findFirst()
                .orElseThrow();
        assertThat(notice.responsible().value()).isEqualTo("LDS");
        assertThat(groupsOf(directiveOn(notice.key()))).containsExactly("GIAMDOC");
    }

    @Test
    @Order(6)
    void oneActAnswersManyNotices() {
        List<String> open = notices.noticesOf(ITEM).stream()
                .filter(notice -> notice.directive().isEmpty() && !notice.hasEnded())
                .map(Notice::key)
                .toList();
        assertThat(open).hasSizeGreaterThan(3);
        Directive urge = new Directive(Directive.Kind.REMIND, "Làm xong trong tuần này.", null, null);

        assertThatThrownBy(() -> many.direct(open, new Directive(Directive.Kind.REMIND, " ", null, null), "giamdoc"))
                .isInstanceOf(Refused.class);
        List<Outcome> outcomes = many.direct(
                Stream.concat(open.stream(), Stream.of(STEP + "!2023-04-21")).toList(), urge, "giamdoc");
        steps.settle();

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.notice().equals(STEP + "!2023-04-21"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refused()).contains("không còn cần chỉ đạo"));
        List<String> notTheirs = outcomes.stream()
                .filter(outcome -> outcome.refused() != null)
                .map(Outcome::notice)
                .filter(open::contains)
                .toList();
        assertThat(notTheirs)
                .as("what is the leader's in charge is in no other hands")
                .hasSizeBetween(1, open.size() - 1);
        assertThat(many.direct(notTheirs, urge, "phogiamdoc1")).allMatch(outcome -> outcome.refused() == null);
        steps.settle();
        assertThat(open)
                .allSatisfy(key -> assertThat(notices.notice(key).directive()).contains(urge));
        assertThat(many.direct(open, urge, "giamdoc"))
                .as("twice is once")
                .allMatch(outcome -> outcome.refused() != null);
    }

    @Test
    @Order(7)
    void aPartnerWhoTakesTheWorkOverHasDaysOfItsOwnAndDoesNotAskItself() {
        steps.advanceTo(at("2023-05-17T09:00"));
        Notice late = notices.noticesOf(ITEM).stream()
                .filter(notice ->
                        notice.isOpen() && notice.responsible().value().equals("GDNN"))
                .findFirst()
                .orElseThrow();
        assertThat(requests.requestsOf(ITEM))
                .filteredOn(request -> request.party().value().equals("KHTC"))
                .isNotEmpty();
        Task directive = directiveOn(late.key());
        String leader = groupsOf(directive).equals(List.of("GIAMDOC")) ? "giamdoc" : "phogiamdoc1";

        List<String> own = groups(leader);
        tasks.setAssignee(directive.getId(), leader);
        identity.setAuthentication(leader, own);
        forms.submitTaskForm(
                directive.getId(),
                Map.of("directive", "changeOffice", "reason", "Phòng KHTC làm tiếp.", "newOffice", "KHTC"));
        identity.clearAuthentication();
        steps.settle();

        assertThat(requests.requestsOf(ITEM))
                .filteredOn(request -> request.party().value().equals("KHTC"))
                .allMatch(request -> request.state().closed());
        assertThat(notices.noticesOf(ITEM))
                .as("nothing is open against the lead of before")
                .noneMatch(notice ->
                        notice.isOpen() && notice.responsible().value().equals("GDNN"));
        assertThat(obligations.lateOf(ITEM.value(), LocalDate.of(2023, 5, 17)))
                .filteredOn(owed -> "KHTC".equals(owed.owedBy()))
                .isNotEmpty()
                .allMatch(owed -> LocalDate.of(2023, 5, 22).equals(owed.remindedUntil()));
    }

    private void onlyTheLeaderInChargeDecidesOnThePage(String page) {
        Map<String, String> uphold = Map.of("ma", "2023-3.4>LDVL", "noiDung", "Đồng ý.", "buoc", "UPHOLD");

        assertThat(WebSession.signedIn(port, "phogiamdoc1").get(page).body()).contains("value=\"UPHOLD\"");
        WebSession other = WebSession.signedIn(port, "giamdoc");
        assertThat(other.get(page).body()).contains("Từ chối").doesNotContain("value=\"UPHOLD\"");
        assertThat(other.postForm(page, "/de-nghi/buoc", uphold).body()).contains("thuộc lãnh đạo phụ trách");
    }

    /** As the engine answers at a login and at each call. */
    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).listPage(0, 200).stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> keys() {
        return notices.noticesOf(ITEM).stream().map(Notice::key).toList();
    }

    private @Nullable Task directiveOn(String notice) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("notice", notice)
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

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
