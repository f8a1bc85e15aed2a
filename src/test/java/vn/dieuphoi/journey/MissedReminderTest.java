package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** No node ran on the first working day after a due date: who owes the work is reminded when one runs again, once. */
@JourneyTest
class MissedReminderTest {

    @Autowired
    private AssignmentStart start;

    @Autowired
    private TimeSteps steps;

    @Autowired
    private EngineClock clock;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private JdbcClient database;

    @Test
    void whoWasNotRemindedOnTheFirstDayIsRemindedWhenANodeRunsAgain() {
        steps.advanceTo(Moments.at("2023-03-02T18:00"));
        start.start(
                new AssignmentStart.Form("LDVL", "Rà soát cơ sở", "Báo cáo", "2023-03-10", "", List.of(), false),
                "giamdoc");
        steps.settle();
        steps.advanceTo(Moments.at("2023-03-10T18:00"));
        assertThat(reminded("OVERDUE")).isEmpty();

        // Monday the 13th passes without a node.
        clock.standAt(Moments.at("2023-03-14T09:00"));
        jobs.run();

        assertThat(reminded("OVERDUE")).containsExactly(LocalDate.parse("2023-03-14"));
        steps.advanceTo(Moments.at("2023-03-17T18:00"));
        assertThat(reminded("OVERDUE")).containsExactly(LocalDate.parse("2023-03-14"));
    }

    private List<LocalDate> reminded(String kind) {
        return database.sql("select day from reminder where party = 'LDVL' and kind = ? and subject in"
                        + " (select key from work_item where title = 'Rà soát cơ sở') order by day")
                .param(kind)
                .query(LocalDate.class)
                .list();
    }
}
