package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.Statements;
import vn.dieuphoi.worklist.calendar.Coming;
import vn.dieuphoi.worklist.calendar.ComingWork;

/** What the calendar says will come is what comes, and reckoning it asks no more of the database for many items. */
@JourneyTest
class ComingWorkTest {

    private static final LocalDate LOOKED_ON = LocalDate.of(2023, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2023, 4, 4);

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Autowired
    ComingWork coming;

    @Test
    void whatWillBeAskedIsToldAndThenAskedOnTheDaysThatWereSaid() {
        steps.advanceTo(Moments.evening(LOOKED_ON));
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        List<Coming> told = coming.of("gdnn.truong", LocalDate.of(2023, 12, 31));
        String april = head.get("/viec/lich?xem=thang&ngay=2023-04-01").body();

        assertThat(told).allSatisfy(one -> assertThat(one.opensOn()).isAfter(LOOKED_ON));
        assertThat(april)
                .contains("chưa mở", "Ghi tiến độ tháng 04/2023 của")
                .doesNotContain("Ghi tiến độ tháng 05/2023");
        assertThat(head.get("/viec/lich?xem=thang&ngay=2023-01-01").body()).doesNotContain("class=\"not-open\"");
        assertThat(coming.of("giamdoc", LocalDate.of(2023, 6, 30))).isEmpty();

        steps.advanceTo(Moments.evening(LATER));

        Map<String, Integer> asked = new TreeMap<>();
        database.sql("""
                        select kind || ' ' || original_due_on as what, count(*) as times from obligation o
                        where kind in ('ROUND', 'ITEM_REPORT') and key like '%/userTask_%' and key not like '%/userTask_confirm%'
                            and o.subject not like '%@2023-03' -- of an item whose leads nobody has named, asked late
                            and (o.opened_at at time zone 'Asia/Ho_Chi_Minh')::date > ?
                            and exists (select 1 from work_item w where w.key = o.work and w.lead = 'GDNN'
                                and (w.opened_at at time zone 'Asia/Ho_Chi_Minh')::date <= ?)
                        group by 1""").params(LOOKED_ON, LOOKED_ON).query(row -> {
            asked.put(row.getString("what"), row.getInt("times"));
        });
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
        Map<String, Integer> said = told.stream()
                .filter(one -> !one.opensOn().isAfter(LATER))
                .collect(Collectors.groupingBy(
                        one -> one.key().substring(0, one.key().indexOf('/')) + " " + one.dueOn(),
                        Collectors.summingInt(Coming::count)));
        assertThat(said).isEqualTo(asked);
        int ofOne = statements("ldvl.truong");
        assertThat(statements("gdnn.truong")).isEqualTo(ofOne).isLessThanOrEqualTo(8);
    }

    /** Of a page that finds who is who, as every page but the first. */
    private int statements(String person) {
        counted(person);
        return counted(person);
    }

    private int counted(String person) {
        ReadOnlyThread.begin();
        try (Statements statements = new Statements()) {
            assertThat(coming.of(person, LocalDate.of(2023, 12, 31))).isNotEmpty();
            return statements.count();
        } finally {
            ReadOnlyThread.end();
        }
    }
}
