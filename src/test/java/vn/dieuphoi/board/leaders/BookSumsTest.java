package vn.dieuphoi.board.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.board.leaders.BoardFigures.Look;
import vn.dieuphoi.obligation.BookSums;

/**
 * What the board counts from the sums of the book is what one finds who counts the book itself, whatever happened to it. The
 * rule stands here a second time, as statements that read every row.
 */
@JourneyTest
class BookSumsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
    private static final Look LOOK = new Look("2023", TODAY, TODAY.plusDays(5), Set.of("LDS", "LDS.head"));

    private static final String OF_PLAN = " o.plan = '2023' and o.kind <> 'DIRECTIVE' ";
    private static final String THEIRS = "(o.owed_by is null or o.owed_by not in ('LDS', 'LDS.head'))";
    private static final String LATE = "(o.state = 'OPEN' and o.due_on < '2023-06-15' and " + THEIRS + ")";
    private static final String ON_TRACK =
            "(o.state = 'OPEN' and " + THEIRS + " and (o.due_on is null or o.due_on >= '2023-06-15'))";
    private static final String WAITING = "(o.state = 'OPEN' and o.owed_by in ('LDS', 'LDS.head'))";
    private static final String NEAR = "(" + ON_TRACK + " and '2023-06-20' >= o.due_on)";

    @Autowired
    BoardFigures figures;

    @Autowired
    BookSums sums;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theSumsSayWhatTheBookSays() {
        rolledBack(() -> {
            database.sql("select setseed(0.20)").query().singleRow();
            opened(2500);
            settled();
            lived();
            assertThat(counted()).isEqualTo(read());

            settled();
            assertThat(counted()).isEqualTo(read());
            assertThat(database.sql(
                                    "select count(*) from (select 1 from obligation_sum group by plan, what, item, owed_by,"
                                            + " day, overdue having count(*) > 1 or sum(count) = 0) twice")
                            .query(Integer.class)
                            .single())
                    .isZero();

            lived();
            handedOn();
            assertThat(counted()).isEqualTo(read());
            // Not that of an empty book.
            assertThat(figures.byOffice(LOOK)).hasSizeGreaterThan(4);
            assertThat(figures.lateSince(LOOK, TODAY.minusDays(20))).isPositive();

            database.sql("delete from obligation_change where obligation like 'sum%'")
                    .update();
            database.sql("delete from obligation where key like 'sum%'").update();
            assertThat(counted()).isEqualTo(read());
        });
    }

    @Test
    void whoPutsLinesTogetherAndWhoChangesTheBookDoNotWaitForEachOther() {
        rolledBack(() -> {
            opened(5);
            TransactionTemplate another = new TransactionTemplate(transactions);
            another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            another.executeWithoutResult(status -> {
                database.sql("set local lock_timeout = '1s'").update();
                settled();
            });
            lived();
            assertThat(counted()).isEqualTo(read());
        });
    }

    @Test
    void sumsThatSomebodyChangedAreCountedAnewFromTheBook() {
        rolledBack(() -> {
            opened(60);
            database.sql("update obligation_sum set count = count + 1 where day > '2023-03-01' and plan = '2023'")
                    .update();
            database.sql("delete from obligation_sum where item = '2023-3.1'").update();
            assertThat(counted()).isNotEqualTo(read());

            assertThat(sums.countAnew("2023")).isTrue();
            assertThat(counted()).isEqualTo(read());
            assertThat(sums.countAnew("2023")).isFalse();
        });
    }

    private void opened(int count) {
        database.sql("""
                        insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, candidate_group,
                            opened_at, original_due_on, due_on, state, task)
                        select 'sum' || n, (array['2023', '2023', '2023', '2023', '2022', null])[1 + floor(random() * 6)],
                            (array['STEP', 'STEP', 'REQUEST', 'ROUND', 'DIRECTIVE'])[1 + floor(random() * 5)],
                            (array['2023-3.1', '2023-3.2', '2023-7~1', '2023-GV1', '2023-GV22', null])[1 + floor(random() * 6)],
                            'sum' || n, 'Việc ' || n, '',
                            (array['GDNN', 'LDVL', 'KHTC', 'TTRA', 'LDS', 'LDS.head', null])[1 + floor(random() * 7)], 'GDNN',
                            timestamptz '2023-01-02 16:30+00' + floor(random() * 150 * 24) * interval '1 hour', d.day, d.day,
                            'OPEN', 'sum' || n
                        from generate_series(1, :count) n,
                            lateral (select case when random() > 0.06 + n * 0 then date '2023-01-05' + floor(random() * 200)::int end as day) d""").param("count", count).update();
    }

    /** Days are moved, most to later, some to earlier; things end and some begin again. */
    private void lived() {
        for (int time = 0; time < 2; time++) {
            database.sql("""
                            with moved as (
                                select key, due_on, due_on + floor(random() * 60)::int - 15 as moved_to,
                                       opened_at + floor(random() * 90) * interval '1 day' as at
                                from obligation where key like 'sum%' and random() < 0.3),
                            told as (
                                insert into obligation_change (obligation, what, before_value, after_value, at)
                                select key, 'DUE', due_on::text, moved_to::text, at from moved)
                            update obligation o set due_on = m.moved_to from moved m where m.key = o.key""").update();
        }
        database.sql("""
                        update obligation set state = case when random() < 0.8 then 'DONE' else 'WITHDRAWN' end, task = null,
                            ended_at = opened_at + floor(random() * 100) * interval '1 day'
                        where key like 'sum%' and state = 'OPEN' and random() < 0.4""").update();
        database.sql("""
                        update obligation set state = 'OPEN', task = key, ended_at = null,
                            opened_at = ended_at + interval '2 days'
                        where key like 'sum%' and state <> 'OPEN' and random() < 0.2""").update();
        database.sql("update obligation set holder = 'gdnn.cv1' where key like 'sum%' and random() < 0.3")
                .update();
    }

    /** As when offices are put together, and when work goes to another plan or another number. */
    private void handedOn() {
        database.sql("update obligation set owed_by = 'PDT' where owed_by = 'GDNN'")
                .update();
        database.sql("update obligation set plan = '2023' where key like 'sum%' and plan = '2022'")
                .update();
        database.sql("update obligation set work = '2023-3.4' where work = '2023-3.2' and key like 'sum%'")
                .update();
        database.sql("update obligation set kind = 'STEP' where kind = 'DIRECTIVE' and key like 'sum%1'")
                .update();
        database.sql("""
                        delete from obligation o where key like 'sum%7'
                            and not exists (select 1 from obligation_change c where c.obligation = o.key)""").update();
    }

    private void settled() {
        sums.settle();
    }

    /** All that the board asks, as it asks. */
    private Map<String, Object> counted() {
        Map<String, Object> all = new TreeMap<>();
        all.put("work", shown(figures.byWork(LOOK)));
        all.put("offices", figures.byOffice(LOOK));
        all.put("months", figures.byMonth(LOOK));
        all.put("late of each day", new TreeMap<>(figures.lateOn(LOOK, days(LocalDate.of(2022, 12, 25), 230))));
        all.put("late of some days", new TreeMap<>(figures.lateOn(LOOK, days(TODAY.minusDays(20), 21))));
        all.put("late since", figures.lateSince(LOOK, TODAY.minusDays(20)));
        return all;
    }

    private Map<String, Object> read() {
        Map<String, Object> all = new TreeMap<>();
        Map<String, WorkThings> works = new HashMap<>();
        database.sql(
                        "select case when o.work ~ 'GV' then '' else coalesce(o.work, '') end as work, count(*) filter (where"
                                + " o.state = 'DONE') as done, count(*) filter (where " + ON_TRACK + ") as on_track,"
                                + " count(*) filter (where " + NEAR + ") as near, count(*) filter (where " + LATE
                                + ") as late,"
                                + " count(*) filter (where " + WAITING + ") as waiting, min(o.due_on) filter (where "
                                + LATE
                                + ") as since, (array_agg(o.owed_by order by o.due_on, o.key) filter (where " + LATE
                                + "))[1] as late_by from obligation o where" + OF_PLAN + "group by 1")
                .query((row, number) -> new WorkThings(
                        row.getString("work"),
                        row.getInt("done"),
                        row.getInt("on_track"),
                        row.getInt("near"),
                        row.getInt("late"),
                        row.getInt("waiting"),
                        row.getObject("since", LocalDate.class),
                        row.getString("work").isEmpty() ? null : row.getString("late_by")))
                .list()
                .forEach(things -> works.put(things.work(), things));
        all.put("work", shown(works));
        all.put(
                "offices",
                database.sql("select o.owed_by, count(*) filter (where " + LATE + ") as late, count(*) filter (where "
                                + NEAR
                                + ") as near, count(*) filter (where " + ON_TRACK
                                + " and (o.due_on is null or o.due_on > '2023-06-20')) as rest, count(*) filter (where "
                                + WAITING + ") as waiting, min(o.due_on) filter (where " + LATE + ") as oldest"
                                + " from obligation o where" + OF_PLAN
                                + "and o.state = 'OPEN' and o.owed_by is not null group by o.owed_by"
                                + " order by late desc, oldest, near desc, rest desc, o.owed_by")
                        .query((row, number) -> new OfficeThings(
                                row.getString("owed_by"),
                                row.getInt("late"),
                                row.getInt("near"),
                                row.getInt("rest"),
                                row.getInt("waiting"),
                                row.getObject("oldest", LocalDate.class)))
                        .list());
        all.put(
                "months",
                database
                        .sql(
                                "select date_trunc('month', o.due_on)::date as month, count(*) as due, count(*) filter (where "
                                        + LATE
                                        + " or o.state = 'DONE' and (o.ended_at at time zone 'Asia/Ho_Chi_Minh')::date"
                                        + " > o.due_on) as late from obligation o where" + OF_PLAN
                                        + "and o.due_on is not null and o.state in ('OPEN', 'DONE') group by 1")
                        .query((row, number) -> new MonthThings(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getInt("due"),
                                row.getInt("late")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(MonthThings::month, month -> month)));
        all.put("late of each day", late(days(LocalDate.of(2022, 12, 25), 230)));
        all.put("late of some days", late(days(TODAY.minusDays(20), 21)));
        all.put(
                "late since",
                database.sql("select count(*) from obligation o where" + OF_PLAN + "and " + LATE
                                + " and o.due_on >= date '2023-06-15' - 20")
                        .query(Integer.class)
                        .single());
        return all;
    }

    /** By the days that held then, thing by thing. */
    private Map<LocalDate, Integer> late(List<LocalDate> days) {
        Map<LocalDate, Integer> late = new TreeMap<>();
        days.forEach(day -> late.put(day, 0));
        database.sql(
                        "select d::date as day, count(*) as late from generate_series(cast(:from as timestamp), :to, '1 day') d"
                                + " join obligation o on" + OF_PLAN + "and " + DoingRule.LATE_ON.formatted("d::date")
                                + " group by 1")
                .param("from", days.get(0).atStartOfDay())
                .param("to", days.get(days.size() - 1).atStartOfDay())
                .param("leadership", LOOK.leadership())
                .query(row -> {
                    late.put(row.getObject("day", LocalDate.class), row.getInt("late"));
                });
        return late;
    }

    private static Map<String, WorkThings> shown(Map<String, WorkThings> works) {
        Map<String, WorkThings> shown = new TreeMap<>();
        works.values().stream().filter(things -> things.all() > 0).forEach(things -> shown.put(things.work(), things));
        return shown;
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    private void rolledBack(Runnable story) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("alter table obligation_change disable trigger obligation_change_append_only")
                    .update();
            story.run();
        });
    }
}
