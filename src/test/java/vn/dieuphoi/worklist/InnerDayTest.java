package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.worklist.calendar.CalendarFeed;
import vn.dieuphoi.worklist.calendar.FeedWriter;
import vn.dieuphoi.worklist.share.TaskShares;

/** A head sets whoever gets the work a day before it is due: theirs in every list, and gone with the hand. */
@JourneyTest
class InnerDayTest {

    private static final String HEAD = "gdnn.truong";
    private static final String COLLEAGUE = "gdnn.cv1";
    private static final List<String> GROUPS = List.of("GDNN");

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Autowired
    Worklist worklist;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    FeedWriter feeds;

    @Autowired
    TaskShares shares;

    @Autowired
    Clock clock;

    private String task = "";
    private LocalDate due = LocalDate.MAX;
    private LocalDate today = LocalDate.MAX;

    @BeforeEach
    void someWorkIsOpen() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        task = database.sql("""
                        select task from obligation where state = 'OPEN' and candidate_group = 'GDNN' and task is not null
                            and due_on > ? and (holder is null or holder = ?) order by due_on desc, key limit 1""")
                .params(workingDays.plus(today, 3), COLLEAGUE)
                .query(String.class)
                .single();
        due = database.sql("select due_on from obligation where task = ?")
                .param(task)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void theDayIsTheHoldersInListCalendarAndFeedAndEndsWithTheHand() {
        LocalDate inner = workingDays.plus(today, 1);
        WebSession head = WebSession.signedIn(port, HEAD);

        hand(head, task, inner.toString(), "giao");

        assertThat(line(COLLEAGUE)).satisfies(line -> {
            assertThat(line.day()).isEqualTo(inner);
            assertThat(line.dueOn()).isEqualTo(due);
            assertThat(line.late()).isFalse();
        });
        assertThat(line(HEAD).day()).as("the office owes it by its own day").isEqualTo(due);
        assertThat(WebSession.signedIn(port, COLLEAGUE).get("/viec").body())
                .containsPattern("Hạn nội bộ (Thứ|hôm nay)")
                .contains("hạn của việc");
        String feed = feeds.write(
                new CalendarFeed(1, COLLEAGUE, "thử", false, null, Instant.EPOCH),
                List.of(line(COLLEAGUE)),
                List.of(),
                List.of());
        assertThat(feed).contains("DTSTART;VALUE=DATE:" + inner.toString().replace("-", ""));
        assertThat(database.sql("select after_value from obligation_change where obligation = ? and what = 'INNER_DUE'")
                        .param(line(COLLEAGUE).owed().key())
                        .query(String.class)
                        .list())
                .containsExactly(inner.toString());
        assertThat(database.sql("select after from journal where action like 'Đặt hạn nội bộ%' and actor = ?")
                        .param(HEAD)
                        .query(String.class)
                        .list())
                .contains(TypedDate.shown(inner));

        hand(head, task, inner.toString(), "rut");

        assertThat(line(HEAD).innerDay()).isNull();
        hand(head, task, "", "giao");
        assertThat(line(COLLEAGUE).day()).isEqualTo(due);
        hand(head, task, "", "rut");
    }

    @Test
    void aDayThatIsNoneForTheTaskIsRefusedByNameAndKeptInItsField() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String before = line(HEAD).holderName();
        LocalDate sunday = today.plusDays(7 - today.getDayOfWeek().getValue() % 7L);

        for (Map.Entry<String, String> wrong : Map.of(
                        TypedDate.shown(workingDays.plus(due, 1)),
                        "sau hạn của việc",
                        TypedDate.shown(workingDays.plus(today, -1)),
                        "đã qua",
                        TypedDate.shown(sunday),
                        "là ngày nghỉ",
                        "31/02/2023",
                        "không có trong lịch",
                        "mai",
                        "không hiểu ngày")
                .entrySet()) {
            hand(head, task, wrong.getKey(), "giao");

            assertThat(head.get("/viec?cua=toi").body())
                    .as(wrong.getKey())
                    .contains("“Hạn nội bộ”", wrong.getValue(), "value=\"" + wrong.getKey() + "\"")
                    .contains("aria-invalid=\"true\"");
        }

        assertThat(line(HEAD).holderName()).as("nothing changed hands").isEqualTo(before);
        assertThat(line(HEAD).innerDay()).isNull();
    }

    @Test
    void toAnotherOfficeTheTaskDoesNotExist() {
        Map<String, String> form =
                Map.of("cacViec", task, "cho", COLLEAGUE, "lyDo", "Của tôi", "hanNoiBo", "", "viecLam", "giao");
        for (String act : List.of("giao", "phan", "rut")) {
            Map<String, String> asked = new HashMap<>(form);
            asked.put("viecLam", act);
            assertThat(WebSession.signedIn(port, "ldvl.truong")
                            .postForm("/viec", "/viec/giao", asked)
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsNoActHandsNothingOnAndLongReasonsAreRefused() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String before = line(HEAD).holderName();
        Map<String, String> form = new HashMap<>(
                Map.of("cacViec", task, "cho", COLLEAGUE, "lyDo", "x".repeat(9000), "hanNoiBo", "", "viecLam", "giao"));

        head.postForm("/viec", "/viec/giao", form);
        assertThat(head.get("/viec?cua=toi").body()).contains("dài 9.000 ký tự, nhiều nhất 4.000");
        form.putAll(Map.of("viecLam", "zzz", "lyDo", "Nhờ làm"));
        assertThat(head.postForm("/viec", "/viec/giao", form).statusCode()).isEqualTo(400);
        assertThat(line(HEAD).holderName()).isEqualTo(before);
    }

    @Test
    void aRowOfManyIsHandedOnWhole() {
        List<String> rounds = database.sql("""
                        select task from obligation where state = 'OPEN' and kind = 'ROUND' and candidate_group = 'GDNN'
                            and holder is null order by key""").query(String.class).list();
        assertThat(rounds).hasSizeGreaterThan(6);

        hand(WebSession.signedIn(port, HEAD), String.join(",", rounds), "", "giao");

        assertThat(database.sql("select count(*) from obligation where task in (:tasks) and holder = :colleague")
                        .param("tasks", rounds)
                        .param("colleague", COLLEAGUE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(rounds.size());
    }

    @Test
    void aPartIsGivenBesideTheHolderOnceAndReportedDone() {
        WebSession head = WebSession.signedIn(port, HEAD);
        WebSession colleague = WebSession.signedIn(port, COLLEAGUE);
        String holder = line(HEAD).holderName();
        Map<String, String> form = Map.of(
                "cacViec", task, "cho", COLLEAGUE, "lyDo", "Soạn <b>phụ lục</b> 2", "hanNoiBo", "", "viecLam", "phan");

        for (int time = 0; time < 2; time++) {
            head.postForm("/viec", "/viec/giao", form);
            assertThat(head.get("/viec?cua=toi").body()).contains("Đã giao một phần của " + (1 - time) + " việc");
        }
        hand(head, task, "", "phan", "Phân công trong đơn vị");

        assertThat(head.get("/viec?cua=toi").body()).contains("Hãy ghi phần việc giao là gì");
        long part = part("Soạn <b>phụ lục</b> 2");
        assertThat(line(HEAD).holderName()).isEqualTo(holder);
        assertThat(colleague.get("/viec").body()).contains("Phần việc được giao", "Soạn &lt;b&gt;phụ lục&lt;/b&gt; 2");
        assertThat(head.get("/viec/" + task).body()).contains("/viec/phan/" + part + "/rut");
        WebSession other = WebSession.signedIn(port, "ldvl.truong");
        for (String act : List.of("xong", "rut")) {
            assertThat(other.postForm("/viec", "/viec/phan/" + part + "/" + act, Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(colleague
                        .postForm("/viec", "/viec/phan/" + part + "/rut", Map.of())
                        .statusCode())
                .isEqualTo(404);

        colleague.postForm("/viec", "/viec/phan/" + part + "/xong", Map.of());
        colleague.postForm("/viec", "/viec/phan/" + part + "/xong", Map.of());

        assertThat(colleague.get("/viec").body()).doesNotContain("Phần việc được giao");
        assertThat(database.sql("select person from message where key in (?, ?) order by person")
                        .params("task-share " + part, "task-share-done " + part)
                        .query(String.class)
                        .list())
                .containsExactly(COLLEAGUE, HEAD);
        assertThat(head.get("/viec/" + task).body()).contains("✓ Soạn");
        head.postForm("/viec", "/viec/phan/" + part + "/rut", Map.of());
        assertThat(head.get("/viec?cua=phong").body()).contains("đã được báo xong nên không rút nữa");
    }

    @Test
    void aPartTakenBackTwiceIsTakenBackOnceAndDoneByNobody() {
        WebSession head = WebSession.signedIn(port, HEAD);
        WebSession colleague = WebSession.signedIn(port, COLLEAGUE);
        hand(head, task, "", "phan", "Gọi các xã");
        long part = part("Gọi các xã");

        for (int time = 0; time < 2; time++) {
            assertThat(head.postForm("/viec", "/viec/phan/" + part + "/rut", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
        colleague.postForm("/viec", "/viec/phan/" + part + "/xong", Map.of());

        assertThat(colleague.get("/viec").body()).contains("không cần làm nữa").doesNotContain("Gọi các xã");
        assertThat(database.sql(
                                "select count(*) from journal where action like 'Rút phần việc%' and reason = 'Gọi các xã'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPartOfWorkThatHasEndedIsTakenBackNoMoreAndWhoGaveItReadsWhy() {
        WebSession head = WebSession.signedIn(port, HEAD);
        hand(head, task, "", "phan", "Xếp hồ sơ");
        long part = part("Xếp hồ sơ");
        String key = line(HEAD).owed().key();
        database.sql("update obligation set state = 'DONE', ended_at = now(), task = null where key = ?")
                .param(key)
                .update();
        try {
            assertThat(head.postForm("/viec", "/viec/phan/" + part + "/rut", Map.of())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(head.get("/viec?cua=phong").body()).contains("nên phần việc không cần rút nữa");
            assertThat(WebSession.signedIn(port, "ldvl.truong")
                            .postForm("/viec", "/viec/phan/" + part + "/rut", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            database.sql("update obligation set state = 'OPEN', ended_at = null, task = ? where key = ?")
                    .params(task, key)
                    .update();
        }
        head.postForm("/viec", "/viec/phan/" + part + "/rut", Map.of());
    }

    @Test
    void whoOpensTheAddressOfHandingOnReadsThatNothingWasHandedOn() {
        WebSession head = WebSession.signedIn(port, HEAD);

        assertThat(WebSession.location(head.get("/viec/giao"))).endsWith("/viec");
        assertThat(head.get("/viec").body()).contains("Chưa giao hay rút việc nào");
    }

    @Test
    void aFilterThatHidesAllSaysWhichItIsAndThatItHides() {
        String body = WebSession.signedIn(port, HEAD)
                .get("/viec?muc=99&cham=true&giu=" + COLLEAGUE)
                .body();

        assertThat(body.replaceAll("<[^>]+>", ""))
                .contains("Bộ lọc đang giấu cả", "Đang lọc mục 99, người giữ", "chỉ việc quá hạn", "Bỏ lọc")
                .doesNotContain("Hôm nay không có việc đến hạn");
    }

    @Test
    void whoeverLeavesTheOfficeLeavesItsPartsThere() {
        hand(WebSession.signedIn(port, HEAD), task, "", "phan", "Đếm lớp");
        WebSession colleague = WebSession.signedIn(port, COLLEAGUE);
        assertThat(colleague.get("/viec").body()).contains("Đếm lớp");

        database.sql("update person set party_code = 'LDVL' where id = ?")
                .param(COLLEAGUE)
                .update();
        try {
            assertThat(colleague.get("/viec").body()).doesNotContain("Đếm lớp");
            colleague.postForm("/viec", "/viec/phan/" + part("Đếm lớp") + "/xong", Map.of());
            assertThat(database.sql("select count(*) from task_share where words = 'Đếm lớp' and done_at is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            database.sql("update person set party_code = 'GDNN' where id = ?")
                    .param(COLLEAGUE)
                    .update();
        }
    }

    @Test
    void aPartStandsInTheCalendarTheFeedAndTheDigestOfWhoDoesItUntilItIsDone() {
        LocalDate day = workingDays.plus(today, 1);
        hand(WebSession.signedIn(port, HEAD), task, TypedDate.shown(day), "phan", "Vẽ <i>bản đồ</i>");
        WebSession colleague = WebSession.signedIn(port, COLLEAGUE);

        assertThat(colleague.get("/viec/lich?ngay=" + day).body())
                .containsOnlyOnce("Phần việc: Vẽ &lt;i&gt;bản đồ&lt;/i&gt;");
        assertThat(WebSession.signedIn(port, HEAD).get("/viec/lich?ngay=" + day).body())
                .doesNotContain("bản đồ");
        assertThat(feed(COLLEAGUE)).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Phần việc: Vẽ <i>bản đồ</i>");
            assertThat(event.getDateStart().getValue().getRawComponents())
                    .isEqualTo(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            assertThat(event.getAlarms()).hasSize(1);
        });
        steps.advanceTo(Moments.evening(day));
        assertThat(database.sql("select content::text from message where person = ? and key = ?")
                        .params(COLLEAGUE, "digest:" + day)
                        .query(String.class)
                        .single())
                .contains("Phần việc được giao (", "Vẽ <i>bản đồ</i>");
        assertThat(database.sql(
                                "select count(*) from message where key like 'digest:%' and content::text like '%bản đồ%' and person <> ?")
                        .param(COLLEAGUE)
                        .query(Integer.class)
                        .single())
                .isZero();

        colleague.postForm("/viec", "/viec/phan/" + part("Vẽ <i>bản đồ</i>") + "/xong", Map.of());

        assertThat(feed(COLLEAGUE)).isEmpty();
        assertThat(colleague.get("/viec/lich?ngay=" + day).body()).doesNotContain("bản đồ");
    }

    @Test
    void whatIsLateInsideTheOfficeIsToldWhoDoesItAndTheirHeadAndNobodyElse() {
        LocalDate day = workingDays.plus(today, 1);
        WebSession head = WebSession.signedIn(port, HEAD);
        hand(head, task, TypedDate.shown(day), "giao");
        hand(head, task, TypedDate.shown(day), "phan", "Đếm máy");
        String whole = line(HEAD).name();

        steps.advanceTo(Moments.evening(day));
        assertThat(linesOf(HEAD, day)).as("in time it is theirs alone").noneMatch(line -> line.contains("Đếm máy"));
        LocalDate after = workingDays.plus(day, 1);
        steps.advanceTo(Moments.evening(after));

        assertThat(linesOf(COLLEAGUE, after))
                .anyMatch(line -> line.matches("Phần việc được giao \\(\\d+\\): Đếm máy quá 1 ngày làm việc.*"))
                .anyMatch(line -> line.startsWith("Qua hạn nội bộ (") && line.contains(whole));
        assertThat(linesOf(HEAD, after))
                .anyMatch(line -> line.matches("Qua hạn nội bộ \\(\\d+\\): Đếm máy quá 1 ngày làm việc, .+ làm, .*"))
                .anyMatch(line -> line.startsWith("Qua hạn nội bộ (")
                        && line.contains(whole)
                        && line.contains(TypedDate.shown(day) + ", đã qua; hạn của việc còn "));
        assertThat(database.sql("""
                        select count(*) from message where kind = 'DIGEST' and person not in (?, ?)
                            and (content::text like '%Đếm máy%' or content::text ilike '%hạn nội bộ%')""")
                        .params(HEAD, COLLEAGUE)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(head.get("/viec?cua=phong").body())
                .contains("Phần việc qua hạn nội bộ", "Đếm máy", "◷ qua hạn nội bộ");
        assertThat(WebSession.signedIn(port, COLLEAGUE).get("/viec?cua=phong").body())
                .doesNotContain("Phần việc qua hạn nội bộ");
        head.postForm("/viec", "/viec/phan/" + part("Đếm máy") + "/rut", Map.of());
        hand(head, task, "", "rut");
        assertThat(head.get("/viec?cua=phong").body()).doesNotContain("Phần việc qua hạn nội bộ", "◷ qua hạn nội bộ");
    }

    @Test
    void aPartThatNobodyOfTheOfficeHasAnyMoreIsTheHeadsOnceItIsLate() {
        LocalDate day = workingDays.plus(today, 1);
        hand(WebSession.signedIn(port, HEAD), task, TypedDate.shown(day), "phan", "Xếp hồ sơ");
        database.sql("update person set party_code = 'LDVL' where id = ?")
                .param(COLLEAGUE)
                .update();
        try {
            LocalDate after = workingDays.plus(day, 1);
            steps.advanceTo(Moments.evening(after));

            assertThat(linesOf(HEAD, after))
                    .anyMatch(line -> line.contains("Xếp hồ sơ") && line.contains("không còn làm ở đơn vị"));
            assertThat(linesOf(COLLEAGUE, after)).noneMatch(line -> line.contains("Xếp hồ sơ"));
            assertThat(linesOf("ldvl.truong", after)).noneMatch(line -> line.contains("Xếp hồ sơ"));
        } finally {
            WebSession.signedIn(port, HEAD).postForm("/viec", "/viec/phan/" + part("Xếp hồ sơ") + "/rut", Map.of());
            database.sql("update person set party_code = 'GDNN' where id = ?")
                    .param(COLLEAGUE)
                    .update();
        }
    }

    /** "heading: words note", of a digest. */
    private List<String> linesOf(String person, LocalDate day) {
        return database.sql("""
                        select (section ->> 'heading') || ': ' || (line ->> 'words') || ' ' || (line ->> 'note')
                          from message m, jsonb_array_elements(m.content -> 'sections') section,
                               jsonb_array_elements(section -> 'lines') line
                         where m.person = ? and m.key = ?""")
                .params(person, "digest:" + day)
                .query(String.class)
                .list();
    }

    private List<VEvent> feed(String person) {
        return Biweekly.parse(feeds.write(
                        new CalendarFeed(1, person, "thử", false, 2, Instant.EPOCH),
                        List.of(),
                        shares.of(person),
                        List.of()))
                .first()
                .getEvents()
                .stream()
                .filter(event -> event.getSummary().getValue().contains("bản đồ"))
                .toList();
    }

    @Test
    void wordsThatNobodyCanSeeAreNone() {
        WebSession head = WebSession.signedIn(port, HEAD);

        for (String nothing : List.of("\u200b", " \u2060 \u00a0", "\u3164")) {
            hand(head, task, "", "phan", nothing);
            assertThat(head.get("/viec?cua=toi").body()).contains("Hãy ghi phần việc giao là gì");
        }
    }

    @Test
    void whoeverStandsInSeesForWhomThoughNothingComesForThatAlone() {
        WebSession substitute = WebSession.signedIn(port, "gdnn.cv2");
        assertThat(substitute.get("/viec").body()).doesNotContain("Làm thay");
        database.sql("""
                        insert into absence (person, substitute, from_day, until_day, recorded_by, recorded_at, version)
                        values (?, 'gdnn.cv2', ?, ?, ?, now(), 0)""").params(HEAD, today, today.plusDays(5), HEAD).update();
        try {
            assertThat(substitute.get("/viec").body()).contains("Làm thay Nguyễn Thu Hằng");
            assertThat(substitute.get("/viec/lich").body()).contains("Làm thay Nguyễn Thu Hằng");
            assertThat(substitute.get("/viec?cua=thay." + HEAD).statusCode()).isEqualTo(200);
        } finally {
            database.sql("delete from absence where substitute = 'gdnn.cv2'").update();
        }
    }

    private long part(String words) {
        return database.sql("select id from task_share where words = ? order by id desc limit 1")
                .param(words)
                .query(Long.class)
                .single();
    }

    private Workline line(String person) {
        return worklist.of(person, GROUPS).stream()
                .filter(line -> line.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static void hand(WebSession head, String task, String innerDay, String act) {
        hand(head, task, innerDay, act, "Làm sớm");
    }

    private static void hand(WebSession head, String task, String innerDay, String act, String reason) {
        head.postForm(
                "/viec",
                "/viec/giao",
                Map.of("cacViec", task, "cho", COLLEAGUE, "lyDo", reason, "hanNoiBo", innerDay, "viecLam", act));
    }
}
