package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;

/** The calendar that programs subscribe to: what its person may see at that moment, by a key that is shown once. */
@JourneyTest
class CalendarFeedTest {

    private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/lich-rieng/[A-Za-z0-9_-]{43}\\.ics)\"");
    private static final String PAGE = "/viec/lich";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void someWorkIsOpen() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
    }

    @Test
    void aProgramReadsTheDueDaysOfItsPersonAndHearsWhenNothingChanged() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String address = make(head, "Điện thoại", "2");

        HttpResponse<String> read = new WebSession(port).get(address);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        List<VEvent> events = Biweekly.parse(read.body()).first().getEvents();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getAlarms())
                    .as("nobody is reminded of what cannot be done yet")
                    .hasSize(event.getSummary().getValue().startsWith("Chưa mở: ") ? 0 : 1);
        });
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(words -> words.startsWith("Chưa mở: Ghi tiến độ tháng 04/2023 của"));
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(words -> words.startsWith("Ghi tiến độ tháng"));
        String tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(new WebSession(port).getIfNoneMatch(address, tag).statusCode())
                .isEqualTo(304);
        assertThat(head.get(PAGE).body()).doesNotContain(address);
        assertThat(database.sql("select hash from calendar_feed")
                        .query(String.class)
                        .list())
                .noneMatch(address::contains);
    }

    @Test
    void whatAColleagueTakesLeavesTheOwnCalendarAndNotTheOfficesOne() {
        WebSession head = WebSession.signedIn(port, "ldvl.truong");
        String own = make(head, "Của tôi", "");
        head.postForm(PAGE, PAGE + "/dang-ky", Map.of("ten", "Cả phòng", "caPhong", "true"));
        String offices = ADDRESS.matcher(head.get(PAGE).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        long before = events(own);

        database.sql("update obligation set holder = 'ldvl.cv1' where key in (select key from obligation"
                        + " where state = 'OPEN' and candidate_group = 'LDVL' and holder is null and due_on is not null"
                        + " and task is not null limit 1)")
                .update();
        try {
            assertThat(events(own)).isEqualTo(before - 1);
            assertThat(events(offices)).isEqualTo(before);
        } finally {
            database.sql("update obligation set holder = null where holder = 'ldvl.cv1'")
                    .update();
        }
    }

    @Test
    void aRevokedKeyAWrongOneAndTheKeyOfWhoeverHasLeftOpenNothing() {
        WebSession staff = WebSession.signedIn(port, "gdnn.cv1");
        String address = make(staff, "Outlook", "0");
        assertThat(new WebSession(port).get(address).statusCode()).isEqualTo(200);
        assertThat(new WebSession(port)
                        .get("/lich-rieng/" + "a".repeat(43) + ".ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new WebSession(port).get("/lich-rieng/x.ics").statusCode()).isEqualTo(404);

        long id = database.sql("select id from calendar_feed where person = 'gdnn.cv1'")
                .query(Long.class)
                .single();
        String revoke = PAGE + "/dang-ky/" + id + "/thu-hoi";
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .postForm(PAGE, revoke, Map.of())
                        .statusCode())
                .isEqualTo(404);
        for (int time = 0; time < 2; time++) {
            assertThat(staff.postForm(PAGE, revoke, Map.of()).statusCode()).isEqualTo(302);
            assertThat(staff.get(PAGE).body()).contains("Đã thu hồi lịch");
        }
        assertThat(new WebSession(port).get(address).statusCode()).isEqualTo(404);

        String second = make(staff, "Outlook", "");
        database.sql("update person set left_on = date '2023-03-01' where id = 'gdnn.cv1'")
                .update();
        try {
            assertThat(new WebSession(port).get(second).statusCode()).isEqualTo(404);
        } finally {
            database.sql("update person set left_on = null where id = 'gdnn.cv1'")
                    .update();
        }
    }

    @Test
    void whatIsTypedWrongIsSaidAndKept() {
        WebSession staff = WebSession.signedIn(port, "khtc.truong");
        staff.postForm(PAGE, PAGE + "/dang-ky", Map.of("ten", "Máy tính", "nhac", "hai"));
        assertThat(staff.get(PAGE).body())
                .contains("Số ngày nhắc trước ghi bằng chữ số")
                .contains("value=\"Máy tính\"");
        make(staff, "Máy tính", "2");
        staff.postForm(PAGE, PAGE + "/dang-ky", Map.of("ten", "Máy tính"));
        assertThat(staff.get(PAGE).body()).contains("Đã có lịch tên “Máy tính”");
    }

    @Test
    void manyTabsAtOnceMakeFiveCalendarsAndNoMore() throws Exception {
        List<WebSession> tabs = Stream.generate(() -> WebSession.signedIn(port, "ttdvvl.truong"))
                .limit(8)
                .toList();
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int each = 0; each < tabs.size(); each++) {
            WebSession tab = tabs.get(each);
            Map<String, String> form = Map.of("ten", "Máy " + each);
            acts.add(() -> tab.postForm(PAGE, PAGE + "/dang-ky", form).statusCode());
        }
        ExecutorService together = Executors.newFixedThreadPool(acts.size());
        try {
            assertThat(together.invokeAll(acts)).extracting(Future::get).containsOnly(302);
        } finally {
            together.shutdown();
        }

        assertThat(database.sql("select count(*) from calendar_feed where person = 'ttdvvl.truong'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    private long events(String address) {
        return Biweekly.parse(new WebSession(port).get(address).body())
                .first()
                .getEvents()
                .size();
    }

    private static String make(WebSession person, String name, String remind) {
        person.postForm(PAGE, PAGE + "/dang-ky", Map.of("ten", name, "nhac", remind));
        Matcher address = ADDRESS.matcher(person.get(PAGE).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}
