package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
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
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.calendar.CalendarDesk;
import vn.dieuphoi.calendar.CalendarPreview;
import vn.dieuphoi.calendar.CalendarRejected;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.calendar.YearCalendar;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.journal.JournalEntry;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

/** An official list comes into force in the middle of March, and is taken back. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarChangeTest {

    private static final RequestKey REQUEST = new RequestKey("2023-3.4>KHTC");
    private static final RoundKey ROUND = new RoundKey("2023-3.4@2023-03");
    private static final String NOTICE = "Công văn số 12/SNV ngày 02/3/2023";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    CalendarDesk desk;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    ProgressDesk progress;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void nothingIsLeftOfTrying() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2023, 12, 29))).isTrue();
    }

    @Test
    @Order(1)
    void aPreviewTellsEveryDueDateThatWouldMoveAndMovesNone() {
        steps.advanceTo(
                LocalDate.of(2023, 3, 2).atTime(9, 0).atZone(HoChiMinhTime.ZONE).toInstant());
        long lines = lines();

        CalendarPreview preview = desk.preview(withDaysOff(), NOTICE, Actor.of("quantri"));

        assertThat(preview.days())
                .extracting(day -> day.on())
                .containsExactly(LocalDate.of(2023, 3, 10), LocalDate.of(2023, 3, 31));
        assertThat(preview.moved())
                .contains(new MovedDay(
                        "Đề nghị phối hợp",
                        REQUEST.subject(),
                        "Phòng Kế hoạch tài chính trả lời về mục 3.4",
                        LocalDate.of(2023, 3, 15),
                        LocalDate.of(2023, 3, 16)));
        assertThat(preview.countsByKind())
                .containsKeys("Đề nghị phối hợp", "Kỳ ghi tiến độ", "Việc trong Tasklist", "Mốc báo chậm (hẹn giờ)");
        assertThat(lines()).isEqualTo(lines);
        assertThat(coordination.request(REQUEST).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(taskDue()).isEqualTo(evening(15));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2023, 3, 10))).isTrue();
        assertThat(desk.versionsOf(2023)).isEmpty();
    }

    @Test
    @Order(2)
    void aListWithAnErrorChangesNothing() {
        assertThatThrownBy(() -> desk.read("01/01/2023;nghỉ;Tết", 2023, NOTICE)).isInstanceOf(CalendarRejected.class);

        assertThat(desk.versionsOf(2023)).isEmpty();
        assertThat(coordination.request(REQUEST).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
    }

    @Test
    @Order(3)
    void anOfficialListMovesRequestRoundTaskAndBoundaryTimerWithOneLineEach() {
        assertThat(timers("boundaryEvent_requestOverdue")).contains(morning(17));

        desk.apply(withDaysOff(), NOTICE, Actor.of("quantri"));

        assertThat(workingDays.isWorkingDay(LocalDate.of(2023, 3, 10))).isFalse();
        assertThat(coordination.request(REQUEST).dueOn()).isEqualTo(LocalDate.of(2023, 3, 16));
        assertThat(coordination.request(REQUEST).originalDueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(coordination.request(REQUEST).extensions()).isZero();
        assertThat(progress.round(ROUND).dueOn()).isEqualTo(LocalDate.of(2023, 3, 30));
        assertThat(taskDue()).isEqualTo(evening(16));
        assertThat(timers("boundaryEvent_requestOverdue")).contains(morning(20)).doesNotContain(morning(17));
        assertThat(journal.of(ROUND.subject()))
                .filteredOn(entry -> entry.action().equals(ChangedValue.DUE_BY_CALENDAR.label()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor().person()).isEqualTo("quantri");
                    assertThat(entry.reason()).contains(NOTICE);
                    assertThat(entry.before()).isEqualTo("2023-03-31");
                    assertThat(entry.after()).isEqualTo("2023-03-30");
                });
        assertThat(journal.of(Subject.of("lịch-2023")))
                .extracting(JournalEntry::action)
                .contains("Áp dụng lịch làm việc");
    }

    @Test
    @Order(4)
    void administratorsSeeTheYearAndWhatAnEarlierCalendarWouldMove() {
        try (Person admin = Person.at(port)) {
            admin.signIn("quantri", WebSession.PASSWORD);
            admin.page().setViewportSize(1280, 900);
            admin.open("/lich-lam-viec?nam=2023");
            assertThat(admin.page().content()).contains(NOTICE, "22 ngày làm việc");
            admin.whole("lich-lam-viec-1280");
            admin.page().setViewportSize(390, 800);
            admin.whole("lich-lam-viec-390");
            assertThat(width(admin)).isLessThanOrEqualTo(390);
            admin.button("Xem lại và áp dụng").first().click();
            assertThat(admin.page().content()).contains("thành ngày làm việc", "2023-3.4&gt;KHTC");
            admin.whole("lich-xem-truoc-390");
            assertThat(width(admin)).isLessThanOrEqualTo(390);
            admin.page().setViewportSize(1280, 900);
            admin.whole("lich-xem-truoc-1280");
            assertThat(admin.mishaps()).isEmpty();
        }
        assertThat(WebSession.signedIn(port, "giamdoc").get("/lich-lam-viec").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void takingItBackMovesEverythingBackAndKeepsBothVersions() {
        desk.apply(desk.earlier(2023, 0), "Trở lại lịch kèm theo phần mềm", Actor.of("quantri"));

        assertThat(coordination.request(REQUEST).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(progress.round(ROUND).dueOn()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(taskDue()).isEqualTo(evening(15));
        assertThat(timers("boundaryEvent_requestOverdue")).contains(morning(17));
        assertThat(desk.versionsOf(2023))
                .extracting(version -> version.number())
                .containsExactly(2, 1);
    }

    @Test
    @Order(6)
    void whatHasPassedStays() {
        steps.advanceTo(LocalDate.of(2023, 3, 16)
                .atTime(9, 0)
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());

        desk.apply(withDaysOff(), NOTICE, Actor.of("quantri"));

        assertThat(coordination.request(REQUEST).dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(taskDue()).isEqualTo(evening(15));
        assertThat(database.sql(
                                "select due_of(key, original_due_on) from item_report where nothing_yet and submitted_at is null")
                        .query(LocalDate.class)
                        .list())
                .as("what has nothing to say yet falls due with the year, whatever days move")
                .isNotEmpty()
                .containsOnly(LocalDate.of(2023, 12, 29));
    }

    @Test
    @Order(7)
    void oneStormDayIsEnteredEditedAndTakenBackOnThePage() {
        LocalDate storm = LocalDate.of(2023, 9, 12);
        try (Person admin = Person.at(port)) {
            admin.signIn("quantri", WebSession.PASSWORD);
            admin.page().setViewportSize(390, 800);
            admin.open("/lich-lam-viec?nam=2023");
            admin.page().getByLabel("Tên ngày").fill("Nghỉ tránh bão số 3");
            admin.page().locator("#mot-ngay input[name=ngay]").fill("31/9/2023");
            admin.page().getByLabel("Tên ngày").focus();
            assertThat(admin.page().locator("#mot-ngay")).containsText("31/9/2023 không có trong lịch.");
            admin.page().locator("#mot-ngay input[name=ngay]").fill("2023-09-12");
            admin.page().getByLabel("Tên ngày").focus();
            assertThat(admin.page().locator("#mot-ngay input[name=ngay]")).hasValue("12/09/2023");
            admin.whole("lich-mot-ngay-390");
            assertThat(width(admin)).isLessThanOrEqualTo(390);
            admin.button("Xem trước thay đổi").first().click();
            assertThat(workingDays.isWorkingDay(storm)).isTrue();
            assertThat(admin.page().content()).contains("Nghỉ ngày 12/09/2023: Nghỉ tránh bão số 3");
            admin.button("Áp dụng").click();
            assertThat(admin.page().content()).contains("Đã áp dụng cho ngày 12/09/2023");
            assertThat(workingDays.isWorkingDay(storm)).isFalse();

            admin.page().getByLabel("Bỏ ngày 12/09/2023").click();
            admin.button("Áp dụng").click();
            assertThat(workingDays.isWorkingDay(storm)).isTrue();
            assertThat(admin.mishaps()).isEmpty();
        }
        WebSession other = WebSession.signedIn(port, "quantri");
        assertThat(other.postForm(
                                "/lich-lam-viec?nam=2023",
                                "/lich-lam-viec/ngay",
                                Map.of("nam", "2023", "ngay", "31/02/2023", "loai", "DAY_OFF", "ten", "Bão"))
                        .body())
                .contains("31/02/2023 không có trong lịch", "value=\"31/02/2023\"");
        assertThat(other.upload(
                                "/lich-lam-viec",
                                "/lich-lam-viec/xem-truoc?nam=2023&van-ban=x",
                                "",
                                "a.csv",
                                "ngày;\"loại".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("dấu ngoặc kép");
    }

    private static int width(Person person) {
        return (Integer) person.page().evaluate("document.documentElement.scrollWidth");
    }

    /** The list of the year with two more days off. */
    private YearCalendar withDaysOff() {
        try {
            String text = Files.readString(Path.of("plans", "calendar", "2023.yaml"), StandardCharsets.UTF_8);
            return desk.read(
                    text + "\n  - { on: 2023-03-10, kind: DAY_OFF, name: \"Nghỉ theo công văn\", source: law }"
                            + "\n  - { on: 2023-03-31, kind: DAY_OFF, name: \"Nghỉ theo công văn\", source: law }\n",
                    2023,
                    NOTICE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Instant taskDue() {
        Task task = tasks.createTaskQuery()
                .processVariableValueEquals("request", REQUEST.value())
                .singleResult();
        return task.getDueDate().toInstant();
    }

    private List<Instant> timers(String event) {
        return management.createJobQuery().activityId(event).list().stream()
                .map(Job::getDuedate)
                .map(java.util.Date::toInstant)
                .toList();
    }

    private long lines() {
        return database.sql("select count(*) from journal").query(Long.class).single();
    }

    private static Instant evening(int day) {
        return LocalDate.of(2023, 3, day)
                .atTime(LocalTime.of(17, 0))
                .atZone(HoChiMinhTime.ZONE)
                .toInstant();
    }

    private static Instant morning(int day) {
        return LocalDate.of(2023, 3, day)
                .atTime(LocalTime.of(8, 0))
                .atZone(HoChiMinhTime.ZONE)
                .toInstant();
    }
}
