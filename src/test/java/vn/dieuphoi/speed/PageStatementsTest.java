package vn.dieuphoi.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** Each page asks as much of the database when there is ten times as much work, and not more than stands here. */
@Tag("long")
@JourneyTest
class PageStatementsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PageStatementsTest.class);

    /** The page of the login and the answer to it. */
    private static final String LOGIN = "/login";

    /** Who opens what, and how many statements it may take beside those of the session. */
    private static final Map<String, Integer> PAGES = pages();

    /** Items of the plan have their first months and reports by then. */
    private static final Instant APRIL = Instant.parse("2023-04-04T11:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AssignmentStart start;

    @Autowired
    private TimeSteps steps;

    private final Map<String, WebSession> sessions = new TreeMap<>();

    private static Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        pages.put("dv00.truong /viec", 15);
        pages.put("dv00.truong /", 15);
        pages.put("dv00.truong /de-nghi", 15);
        pages.put("dv00.truong /de-nghi/da-gui", 15);
        pages.put("dv00.truong /thong-bao", 15);
        pages.put("dv00.truong /ket-qua/DV00", 15);
        pages.put("dv00.truong /viec/lich", 15);
        pages.put("dv00.truong /tim?q=bao+cao", 15);
        pages.put("dv00.truong /api/viec?tim=bao+cao", 15);
        pages.put("dv00.truong /muc/2023-GV100001", 15);
        pages.put("giamdoc /", 15);
        pages.put("giamdoc /viec", 15);
        pages.put("giamdoc /bang", 19);
        pages.put("giamdoc /bao-cao", 15);
        pages.put("giamdoc /ket-qua", 15);
        pages.put("giamdoc /giao-viec", 15);
        pages.put("giamdoc /muc/2023-GV1", 15);
        pages.put("giamdoc /lan-theo", 15);
        pages.put("gdnn.truong /muc/2023-1", 15);
        pages.put("gdnn.truong /", 15);
        pages.put("gdnn.truong " + LOGIN, 15);
        pages.put("dv00.truong " + LOGIN, 15);
        return pages;
    }

    @Test
    void tenTimesAsMuchWorkCostsAsManyStatements() {
        steps.advanceTo(APRIL);
        new FilledDatabase(database, start, steps, LocalDate.of(2023, 4, 5)).with(60);
        Map<String, List<String>> few = count();
        new FilledDatabase(database, start, steps, LocalDate.of(2023, 4, 5)).with(600);
        Map<String, List<String>> many = count();

        List<String> faults = new ArrayList<>();
        PAGES.forEach((page, most) -> {
            int before = few.get(page).size();
            int after = many.get(page).size();
            LOG.info("{}: {} câu lệnh, {} khi việc gấp mười", page, before, after);
            if (after > before || after > most) {
                faults.add("%s: %d statements, %d with ten times the work, at most %d: %s"
                        .formatted(page, before, after, most, most(many.get(page))));
            }
        });
        assertThat(faults).isEmpty();
    }

    private Map<String, List<String>> count() {
        return PAGES.keySet().stream().collect(Collectors.toMap(page -> page, this::least));
    }

    /** A background round may empty a cache meanwhile: what is read anew then belongs to no page. */
    private List<String> least(String page) {
        return IntStream.range(0, 3)
                .mapToObj(time -> once(page))
                .min((one, other) -> one.size() - other.size())
                .orElseThrow();
    }

    private List<String> once(String page) {
        String who = page.split(" ")[0];
        String address = page.split(" ")[1];
        WebSession session = sessions.computeIfAbsent(who, person -> WebSession.signedIn(port, person));
        try (ServedStatements statements = new ServedStatements()) {
            if (address.equals(LOGIN)) {
                assertThat(new WebSession(port).signIn(who, WebSession.PASSWORD).statusCode())
                        .isEqualTo(302);
            } else {
                assertThat((address.startsWith("/api/") ? session.get(address) : session.page(address)).statusCode())
                        .as(page)
                        .isEqualTo(200);
            }
            // Once a second the node asks whether there is a newer calendar, whatever page is open then.
            return statements.texts().stream()
                    .filter(text -> !text.contains("from calendar_version"))
                    .toList();
        }
    }

    private static String most(List<String> texts) {
        return texts.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting())).entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(each -> each.getValue() + " × "
                        + each.getKey().substring(0, Math.min(160, each.getKey().length())))
                .collect(Collectors.joining("\n    ", "\n    ", "\n"));
    }
}
