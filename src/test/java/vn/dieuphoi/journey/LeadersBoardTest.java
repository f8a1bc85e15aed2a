package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.board.Gathering;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.LateWork;
import vn.dieuphoi.board.LateWorks;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.LeadersBoard;
import vn.dieuphoi.board.leaders.LeadersPicture;
import vn.dieuphoi.board.leaders.OfficeBar;
import vn.dieuphoi.board.leaders.owed.OwedFilter;
import vn.dieuphoi.board.leaders.owed.OwedLists;
import vn.dieuphoi.board.leaders.preview.ActEffect;
import vn.dieuphoi.board.leaders.preview.ActTrial;
import vn.dieuphoi.board.leaders.week.LeadersWeek;
import vn.dieuphoi.board.leaders.week.WeekNews;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.DirectivesForMany;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.escalation.register.Carried;
import vn.dieuphoi.escalation.register.OrderFilter;
import vn.dieuphoi.escalation.register.OrderList;
import vn.dieuphoi.escalation.register.OrderRegister;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperPdf;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Papers;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.DoneStep;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Spring of 2023 in which nobody acts, as the Giám đốc sees it in ten seconds, and what he decides at once. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadersBoardTest {

    private static final PlanId PLAN = new PlanId("2023");
    private static final WorkKey ITEM = new WorkKey("2023-3.4");

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    LeadersBoard board;

    @Autowired
    OwedLists owed;

    @Autowired
    LeadersWeek week;

    @Autowired
    Papers papers;

    @Autowired
    PaperPdf pdf;

    @Autowired
    WorkRegister work;

    @Autowired
    LateBoard late;

    @Autowired
    OrderRegister register;

    @Autowired
    ActTrial trial;

    @Autowired
    DirectivesForMany directives;

    @Autowired
    PlanRegister plans;

    @Autowired
    HeldDirectives held;

    @Autowired
    NoticeDesk notices;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void theSumClosesAndAgreesWithTheBook() {
        steps.advanceTo(LocalDateTime.parse("2023-04-03T09:00")
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());

        LeadersPicture picture = board.of(plans.plan(PLAN), work -> true);

        assertThat(picture.sums().allItems() + picture.sums().stopped()).isEqualTo(36);
        assertThat(picture.items()).isEqualTo(36);
        int late = database.sql("""
                        select count(*) from obligation where plan = '2023' and kind <> 'DIRECTIVE' and state = 'OPEN'
                            and due_on < '2023-04-03' and coalesce(owed_by, '') not in ('LDS', 'GIAMDOC')""").query(Integer.class).single();
        assertThat(late).isPositive();
        assertThat(picture.sums().things(Doing.LATE)).isEqualTo(late);
        assertThat(picture.sums().allThings())
                .isEqualTo(database.sql("select count(*) from obligation where plan = '2023' and kind <> 'DIRECTIVE'"
                                + " and state <> 'WITHDRAWN'")
                        .query(Integer.class)
                        .single());
        assertThat(picture.sentence())
                .startsWith(late + " việc quá hạn ở " + picture.sums().items(Doing.LATE) + " mục");
        assertThat(picture.offices().stream().mapToInt(office -> office.late()).sum())
                .isEqualTo(late);
        assertThat(picture.weeks()).hasSize(12);
        assertThat(picture.weeks().get(11).late()).isEqualTo(late);
        assertThat(picture.weeks().get(10).late() + picture.added() - picture.settled())
                .isEqualTo(late);
    }

    @Test
    @Order(2)
    void leadershipAndTheStandingOfficeSeeItAndNobodyElse() {
        for (String sees : List.of("giamdoc", "phogiamdoc1", "gdnn.truong")) {
            assertThat(WebSession.signedIn(port, sees).get("/bang").statusCode())
                    .as(sees)
                    .isEqualTo(200);
        }
        for (String other : List.of("ldvl.truong", "stttt", "quantri")) {
            assertThat(WebSession.signedIn(port, other).get("/bang").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .postForm(
                                "/bang",
                                "/bang/chi-dao",
                                Map.of("ke-hoach", "2023", "kind", "REMIND", "reason", "Làm ngay."))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void whatIsHeldIsSeenAndCanBeTakenBack() {
        String notice = open().get(0);
        WebSession director = WebSession.signedIn(port, "giamdoc");

        give(director, notice);

        assertThat(director.get("/bang").body()).contains("Chưa gửi, còn ").contains("Hoàn tác");
        assertThat(WebSession.signedIn(port, "phogiamdoc1").get("/bang").body())
                .contains("Chưa gửi, còn ")
                .doesNotContain("Hoàn tác");
        assertThat(held.notices()).containsExactly(notice);
        assertThatThrownBy(() -> held.hold("phogiamdoc1", Set.of(notice), remind(), "một việc"))
                .isInstanceOf(Refused.class);
        long id = held.shown().get(0).id();
        assertThatThrownBy(() -> held.takeBack(id, "phogiamdoc1")).isInstanceOf(Refused.class);

        director.postForm("/bang", "/bang/chi-dao/" + id, Map.of("ke-hoach", "2023", "act", "TAKE_BACK"));

        assertThat(held.sendNext()).isFalse();
        assertThat(held.notices()).isEmpty();
        assertThat(notices.notice(notice).directive()).isEmpty();
    }

    @Test
    @Order(4)
    void afterItsMinuteItGoesOutOnceForAll() {
        List<String> many = open().stream().limit(3).toList();
        WebSession director = WebSession.signedIn(port, "giamdoc");
        give(director, String.join("\n", many));
        assertThat(held.sendNext()).isFalse();

        long id = held.shown().get(0).id();
        director.postForm("/bang", "/bang/chi-dao/" + id, Map.of("ke-hoach", "2023", "act", "HURRY"));
        assertThat(held.sendNext()).isTrue();
        assertThat(held.sendNext()).isFalse();
        assertThat(held.shown()).isEmpty();
        steps.settle();

        assertThat(many)
                .allSatisfy(notice -> assertThat(notices.notice(notice).directive())
                        .hasValueSatisfying(given -> assertThat(given.kind()).isEqualTo(Directive.Kind.REMIND)));
        assertThatThrownBy(() -> held.takeBack(id, "giamdoc")).isInstanceOf(Refused.class);
    }

    @Test
    @Order(5)
    void whatCannotBeSaidIsRefusedAndTheWordsAreKept() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        assertThatThrownBy(() -> held.hold("giamdoc", Set.of(), remind(), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> held.hold(
                        "giamdoc",
                        Set.of("x"),
                        new Directive(Directive.Kind.EXTEND, "Lùi.", LocalDate.of(2023, 3, 1), null),
                        ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đã qua");

        String page = director.postForm(
                        "/bang",
                        "/bang/chi-dao",
                        Map.of(
                                "ke-hoach",
                                "2023",
                                "kind",
                                "EXTEND",
                                "newDueOn",
                                "99/99/2023",
                                "reason",
                                "Chờ <b>vật tư</b>",
                                "notices",
                                open().get(0)))
                .body();
        page = page.contains("Chờ") ? page : director.get("/bang").body();
        assertThat(page).doesNotContain("<b>vật tư</b>");
        Directive tooLong = new Directive(Directive.Kind.REMIND, "Làm ngay. ".repeat(401), null, null);
        assertThatThrownBy(() -> held.hold("giamdoc", Set.of("x"), tooLong, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nhiều nhất 4.000");
    }

    @Test
    @Order(6)
    void aDayPastThePlanIsRefusedBeforeTheMinuteAndNotAfterIt() {
        WebSession director = WebSession.signedIn(port, "giamdoc");

        director.postForm(
                "/bang",
                "/bang/chi-dao",
                Map.of(
                        "ke-hoach", "2023",
                        "kind", "EXTEND",
                        "newDueOn", "31/01/2024",
                        "reason", "Chờ vốn năm sau",
                        "notices", open().get(0)));

        assertThat(director.get("/bang?ke-hoach=2023").body())
                .contains("vượt kế hoạch")
                .contains("muộn nhất là 31/12/2023")
                .contains("Chờ vốn năm sau");
        assertThat(held.notices()).isEmpty();
    }

    @Test
    @Order(7)
    void everyNumberOpensItsList() {
        LeadersPicture picture = board.of(plans.plan(PLAN), work -> true);
        for (Doing one : Doing.counted()) {
            assertThat(owed.count(new OwedFilter(PLAN, one, false, null, null)))
                    .as(one.label())
                    .isEqualTo(picture.sums().things(one));
        }
        assertThat(owed.count(new OwedFilter(PLAN, null, false, null, null)))
                .isEqualTo(picture.sums().allThings());
        assertThat(owed.count(new OwedFilter(PLAN, Doing.ON_TRACK, true, null, null)))
                .isEqualTo(picture.sums().near());
        picture.offices().stream()
                .filter(office -> !office.code().isEmpty() && !office.leadership())
                .forEach(office -> assertThat(owed.count(new OwedFilter(PLAN, Doing.LATE, false, office.code(), null)))
                        .as(office.name())
                        .isEqualTo(office.late()));
        picture.months()
                .forEach(month -> assertThat(owed.count(new OwedFilter(PLAN, null, false, null, month.month())))
                        .as(month.words())
                        .isGreaterThanOrEqualTo(month.due()));
        picture.weeks()
                .forEach(one -> assertThat(owed.count(
                                new OwedFilter(PLAN, null, false, null, null, List.of(), null, null, one.day())))
                        .as("late on %s", one.day())
                        .isEqualTo(one.late()));
        List<String> named = picture.offices().stream()
                .map(OfficeBar::code)
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(owed.count(new OwedFilter(PLAN, Doing.LATE, false, null, null, named, null, null, null)))
                .isEqualTo(picture.offices().stream()
                        .filter(office -> office.code().isEmpty())
                        .mapToInt(OfficeBar::late)
                        .sum());
        OwedFilter late = new OwedFilter(PLAN, Doing.LATE, false, null, null);
        assertThat(owed.page(late, 0, 5))
                .hasSize(5)
                .allSatisfy(thing -> assertThat(thing.days()).isPositive());
        WebSession director = WebSession.signedIn(port, "giamdoc");
        assertThat(director.get("/bang/viec?loai=LATE").body())
                .contains("chậm: " + picture.sums().things(Doing.LATE) + " việc");
        assertThat(director.get("/bang/muc?loai=LATE").body())
                .contains("chậm: " + picture.sums().items(Doing.LATE) + " mục");
        assertThat(director.get("/bang/viec.docx?loai=LATE").statusCode()).isEqualTo(200);
        assertThat(director.get("/bang/viec?don-vi=khong").statusCode()).isEqualTo(404);
        for (String address : List.of("/bang/viec", "/bang/viec.xlsx", "/bang/muc", "/bang/so-chi-dao")) {
            assertThat(WebSession.signedIn(port, "ldvl.truong").get(address).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(7)
    void theWeekIsOnePageWhoseNumbersAreThoseOfTheBoard() {
        WeekNews news = week.of(plans.plan(PLAN), work -> true);

        assertThat(news.monday()).isEqualTo(LocalDate.of(2023, 4, 3));
        assertThat(news.lateNow()).isEqualTo(news.picture().sums().things(Doing.LATE));
        assertThat(news.lateOver()).isEqualTo(news.picture().weeks().get(10).late());
        assertThat(news.lateBefore()).isEqualTo(news.picture().weeks().get(9).late());
        assertThat(WebSession.signedIn(port, "giamdoc").get("/bang/tuan").body())
                .contains("Bản tin tuần 03/04/2023 – 09/04/2023")
                .contains(news.picture().sentence());
        assertThat(WebSession.signedIn(port, "ldvl.truong").get("/bang/tuan").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(7)
    void everyDayOfADelayIsSomebodysAndTheQueueIsGatheredByOfficeAndItem() {
        Viewer director = new Viewer("giamdoc", Set.of("LDS", "GIAMDOC"));
        List<LateWorks> rows = late.late(director);

        assertThat(rows)
                .flatExtracting(LateWorks::each)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.days().stream()
                                .mapToInt(LateWork.DaysOf::days)
                                .sum())
                        .as(one.title())
                        .isEqualTo(one.workingDaysLate()));
        assertThat(late.late(director, Gathering.OFFICE))
                .allSatisfy(row -> assertThat(row.each())
                        .extracting(LateWork::party)
                        .containsOnly(row.first().party()));
        assertThat(WebSession.signedIn(port, "giamdoc").get("/bang?gom=office").body())
                .contains("theo đơn vị gom một dòng", "báo từ ");
    }

    @Test
    @Order(7)
    void whatAnOfficeHandsInComesBeforeLeadershipAsAPaper() {
        handIn("Đã mở 3 lớp cho 90 người.");
        handIn("Đã mở 4 lớp cho 120 người.");

        PaperToDecide paper = papers.of(new PaperQuestion(
                        "leadership-decision", ITEM.subject(), ITEM.value(), "Duyệt kết quả tham mưu", "phogiamdoc1"))
                .orElseThrow();

        assertThat(paper.paper().kind()).isEqualTo("TỜ TRÌNH");
        assertThat(paper.paper().bases().get(0)).startsWith("Căn cứ Kế hoạch của Sở");
        assertThat(paper.paper().body())
                .anyMatch(block ->
                        block instanceof Paper.Text text && text.words().endsWith(": Đã mở 4 lớp cho 120 người."))
                .noneMatch(block ->
                        block instanceof Paper.Text text && text.words().endsWith(": Đã mở 3 lớp cho 90 người."));
        assertThat(paper.paper().signed().role()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(paper.changes()).hasSize(2);
        assertThat(new String(papers.word(paper), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(new String(pdf.of(paper.paper()), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
    }

    private void handIn(String result) {
        work.recordStep(
                ITEM,
                new DoneStep(
                        "task-" + result.length(),
                        "userTask_openClasses",
                        "Mở lớp",
                        null,
                        Map.of("result", result),
                        Actor.of("gdnn.truong")));
    }

    @Test
    @Order(8)
    void whatWasOrderedStandsInTheRegister() {
        OrderList all = register.list(new OrderFilter(PLAN, null, null, null, null));

        assertThat(all.all()).hasSize(3).allSatisfy(order -> {
            assertThat(order.kind()).isEqualTo(Directive.Kind.REMIND);
            assertThat(order.givenBy().person()).isEqualTo("giamdoc");
            assertThat(order.reason()).isEqualTo("Làm xong trong tuần.");
            assertThat(order.until()).isEqualTo(LocalDate.of(2023, 4, 6));
            assertThat(order.carried()).isEqualTo(Carried.IN_TIME);
        });
        assertThat(all.sum()).isEqualTo("3 chỉ đạo = 0 đã làm xong + 3 còn hạn + 0 quá hạn");
        assertThat(register.list(new OrderFilter(PLAN, Carried.LATE, null, null, null))
                        .shown())
                .isEmpty();
        assertThat(register.list(new OrderFilter(PLAN, null, null, null, "phogiamdoc1"))
                        .all())
                .isEmpty();
        WebSession office = WebSession.signedIn(port, "gdnn.truong");
        assertThat(office.get("/bang/so-chi-dao?ket-qua=IN_TIME&don-vi=&loai=&nguoi=")
                        .body())
                .contains("3 chỉ đạo = ")
                .contains("Làm xong trong tuần.")
                .contains("06/04/2023");
        assertThat(office.get("/bang/so-chi-dao.docx").statusCode()).isEqualTo(200);
        assertThat(office.get("/bang/so-chi-dao.xlsx?ket-qua=DONE").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(9)
    void whatAStopEndsIsToldBeforeAndIsWhatItEnds() {
        String notice = open().get(0);
        Set<String> openBefore = openTasks();
        Directive stop = new Directive(Directive.Kind.STOP, "Chưa bố trí được kinh phí.", null, null);

        ActEffect told = trial.of(ITEM, List.of(), () -> directives.directOne(notice, stop, "giamdoc"));

        assertThat(openTasks()).isEqualTo(openBefore);
        assertThat(notices.notice(notice).isOpen()).isTrue();
        assertThat(told.count()).isPositive();
        assertThat(told.ended()).anySatisfy(line -> assertThat(line).contains("tiến độ tháng: "));
        assertThat(Objects.requireNonNull(told.after()).stopped())
                .isEqualTo(Objects.requireNonNull(told.before()).stopped() + 1);
        String page = WebSession.signedIn(port, "giamdoc")
                .get("/bang/phieu?loai=STOP&ma=" + URLEncoder.encode(notice, StandardCharsets.UTF_8))
                .body();
        assertThat(page)
                .contains("kết thúc " + told.count() + " việc đang mở")
                .contains("= " + Objects.requireNonNull(told.after()).allItems() + " mục");
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get("/bang/phieu?ma=" + URLEncoder.encode(notice, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);

        held.hold("giamdoc", Set.of(notice), stop, "1 việc");
        held.hurry(held.shown().get(0).id(), "giamdoc");
        held.sendNext();
        steps.settle();

        assertThat(openBefore.size() - openTasks().size()).isEqualTo(told.count());
        LeadersPicture after = board.of(plans.plan(PLAN), work -> true);
        assertThat(after.sums().stopped())
                .isEqualTo(Objects.requireNonNull(told.after()).stopped());
        assertThat(after.sums().things(Doing.LATE))
                .isEqualTo(Objects.requireNonNull(told.after()).things(Doing.LATE));
    }

    private Set<String> openTasks() {
        return new TreeSet<>(database.sql("select task from obligation where work = ? and state = 'OPEN'"
                        + " and task is not null and kind <> 'DIRECTIVE'")
                .param(ITEM.value())
                .query(String.class)
                .list());
    }

    private void give(WebSession leader, String notices) {
        leader.postForm(
                "/bang",
                "/bang/chi-dao",
                Map.of("ke-hoach", "2023", "kind", "REMIND", "reason", "Làm xong trong tuần.", "notices", notices));
    }

    private List<String> open() {
        return notices.noticesOf(ITEM).stream()
                .filter(notice -> notice.directive().isEmpty() && !notice.hasEnded())
                .map(Notice::key)
                .toList();
    }

    private static Directive remind() {
        return new Directive(Directive.Kind.REMIND, "Làm ngay.", null, null);
    }
}
