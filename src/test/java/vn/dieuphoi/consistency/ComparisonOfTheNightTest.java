package vn.dieuphoi.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.rehearsal.TimeSteps;

/** Nights of two nodes on one database, each fault written into the tables for good. */
@JourneyTest
class ComparisonOfTheNightTest {

    private static final String ITEM = "2023-3.4";

    @Autowired
    ConsistencyChecks checks;

    @Autowired
    KeptRuns kept;

    @Autowired
    FaultWatch watch;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void aNightIsComparedOnceMendedAndToldUntilANightFindsNothing() {
        ComparisonOfTheNight one = node();
        ComparisonOfTheNight other = node();
        LocalDate night = comes(LocalTime.of(0, 59));
        execute("""
                insert into obligation (key, kind, subject, name, particular, opened_at, state, task)
                values ('planted', 'STEP', 'planted', 'Việc thừa', '', now(), 'OPEN', 'gone')""");
        String instance = instanceOfItem();
        execute("update work_item set process_instance = 'gone' where key = '" + ITEM + "'");
        one.run();
        assertThat(runsOf(night)).as("before one o'clock").isZero();

        steps.advanceTo(at(night, LocalTime.of(1, 1)));
        one.run();
        one.run();
        other.run();

        assertThat(runsOf(night)).isOne();
        assertThat(checks.last().orElseThrow().problem()).isEmpty();
        assertThat(checks.last().orElseThrow().findings())
                .extracting(Discrepancy::rule, Discrepancy::subject, Discrepancy::mended)
                .containsExactlyInAnyOrder(
                        tuple("obligation.without-task", Subject.of("planted"), true),
                        tuple("work-item.without-instance", Subject.of(ITEM), false));
        assertThat(count("select count(*) from obligation where key = 'planted' and state = 'OPEN'"))
                .isZero();
        assertThat(count("select count(*) from journal where subject = 'planted' and action = 'Đối chiếu: đã sửa'"))
                .isOne();
        assertThat(failing()).extracting(Fault::subject).containsExactly(Subject.of(ITEM));

        execute("update work_item set process_instance = '" + instance + "' where key = '" + ITEM + "'");
        comes(LocalTime.of(1, 1));
        other.run();

        assertThat(failing()).isEmpty();
    }

    @Test
    void aNightThatCannotBeComparedIsToldAndTheNextOneEndsIt() {
        ComparisonOfTheNight node = node();
        LocalDate night = comes(LocalTime.of(1, 1));
        execute("alter table extension_request rename to extension_request_away");
        try {
            assertThatThrownBy(node::run).hasMessageContaining("extension_request");
        } finally {
            execute("alter table extension_request_away rename to extension_request");
        }

        node.run();
        assertThat(failing())
                .as("until the next night, whoever looks")
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).contains("không biết dữ liệu có lệch không"));
        assertThat(runsOf(night)).isOne();

        comes(LocalTime.of(1, 1));
        node.run();
        assertThat(failing()).isEmpty();
    }

    @Test
    void aNightWhoseNodeDiedOverItIsTakenByTheOneThatRuns() {
        ComparisonOfTheNight node = node();
        LocalDate night = comes(LocalTime.of(1, 1));
        database.sql("insert into consistency_run (night, started_at) values (?, ?)")
                .params(Date.valueOf(night), Timestamp.from(clock.instant()))
                .update();

        node.run();
        assertThat(finished(night)).as("it may still be at work").isFalse();
        steps.advanceTo(clock.instant().plus(Duration.ofMinutes(61)));
        node.run();

        assertThat(finished(night)).isTrue();
        assertThat(runsOf(night)).isOne();
        assertThat(failing()).isEmpty();
    }

    /** As one node has it: it knows nothing of what another has done but by the database. */
    private ComparisonOfTheNight node() {
        return new ComparisonOfTheNight(checks, kept, clock);
    }

    private List<Fault> failing() {
        return Stream.of(watch.look())
                .flatMap(look -> look.faults().stream())
                .filter(fault -> fault.kind() == FaultKind.FAILING_CHECK)
                .toList();
    }

    /** Everything that is due until the next day's time of day has been done. */
    private LocalDate comes(LocalTime time) {
        LocalDate next =
                LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE).plusDays(1);
        steps.advanceTo(at(next, time));
        return next;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    private String instanceOfItem() {
        return database.sql("select process_instance from work_item where key = ?")
                .param(ITEM)
                .query(String.class)
                .single();
    }

    private boolean finished(LocalDate night) {
        return kept.isFinished(night);
    }

    private long runsOf(LocalDate night) {
        return count("select count(*) from consistency_run where night = '" + night + "'");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private void execute(String sql) {
        database.sql(sql).update();
    }
}
