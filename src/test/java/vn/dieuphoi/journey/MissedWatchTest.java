package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.escalation.DeadlineWatch;
import vn.dieuphoi.rehearsal.TimeSteps;

/**
 * The server is off for the week in which requests become late. When it is back, the daily watch and the requests' own
 * clocks find the same delays at the same moment; here the watch is first.
 */
@JourneyTest
class MissedWatchTest {

    @Autowired
    DeadlineWatch watch;

    @Autowired
    TimeSteps steps;

    @Autowired
    DueJobs jobs;

    @Autowired
    EngineClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void whatTheWatchHasToldTheModelsOwnClockTellsNoMore() {
        steps.advanceTo(at("2023-04-03T17:00"));
        clock.standAt(at("2023-04-11T09:30"));

        transaction.executeWithoutResult(status -> watch.tellLeadership());
        assertThat(late()).isNotEmpty();
        jobs.run();

        assertThat(database.sql("select process_def_key_ || ': ' || exception_msg_ from act_ru_job"
                                + " where exception_msg_ is not null")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(database.sql("select key from notice where cause = 'request-unanswered' order by key")
                        .query(String.class)
                        .list())
                .as("one notice each")
                .isEqualTo(late());
        assertThat(database.sql("select count(*) from act_hi_procinst p where proc_def_key_ = 'leadership-notice'"
                                + " and end_time_ is null and not exists (select from act_ru_variable v"
                                + " where v.proc_inst_id_ = p.id_ and v.name_ = 'notice')")
                        .query(Long.class)
                        .single())
                .as("nothing that would keep an item from its end")
                .isZero();
    }

    private List<String> late() {
        return database.sql("select key from overdue_subject where cause = 'request-unanswered' order by key")
                .query(String.class)
                .list();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
