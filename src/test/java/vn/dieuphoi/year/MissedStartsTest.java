package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.ModelsOfPlan;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.deployment.ModelDeployment;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.CatchUp;

/**
 * One year in which the server is off or a release comes at the worst moment: what the calendar starts comes all the
 * same, once; then a year whose plan is adopted early, and one whose plan is adopted late.
 */
// Its last year is lived by one moment a month: what was due between them is late, and nobody was told in time.
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class MissedStartsTest {

    @Autowired
    ModelDeployment models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkRegister register;

    @Autowired
    ReportDesk reports;

    @Autowired
    PlanRegister plans;

    @Autowired
    ApplicationContext application;

    @Autowired
    CatchUp catchUp;

    @Autowired
    TimeSteps steps;

    @Autowired
    DueJobs jobs;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void aTimerThatIsStillThereIsLeftToTheEngine() {
        steps.advanceTo(at("2023-03-31T17:00"));
        clock.standAt(at("2023-04-03T09:30"));

        List<String> started = catchUp.run();
        jobs.run();

        assertThat(started).isEmpty();
        assertThat(register.ofPlan(PlanId.ofYear(2023))).hasSize(26);
        assertThat(doubled(2023)).isEmpty();
    }

    @Test
    @Order(2)
    void aReleaseOnTheDayOfTheQuarterlyReportLosesNoReport() throws IOException {
        steps.advanceTo(at("2023-06-14T18:00"));

        assertThat(releasedOverTheTimer("quarterly-report", "2023-06-15T09:00")).containsExactly("2023-Q2");
        assertThat(reports.dossier("2023-Q2").kind()).isEqualTo(Dossier.Kind.QUARTER);
        assertThat(instances("2023-Q2")).isOne();
    }

    @Test
    @Order(3)
    void aReleaseOnTheDayOfTheBudgetLosesNoBudgetAndWaitsForTheWorkingDay() throws IOException {
        steps.advanceTo(at("2023-06-30T18:00"));

        assertThat(releasedOverTheTimer("budget-estimate", "2023-07-01T09:00")).containsExactly("2023-budget");
        assertThat(instances("2023-budget")).isOne();
        steps.advanceTo(at("2023-07-03T08:01"));
        assertThat(reports.dossier("2023-budget").dueOn()).isEqualTo("2023-07-24");
        assertThat(instances("2023-budget")).isOne();
    }

    @Test
    @Order(4)
    void anOutageOverTwoQuartersOpensBothReportsUnderTheirOwnNames() {
        steps.advanceTo(at("2023-09-14T18:00"));
        database.sql("update act_ru_job set duedate_ = '2024-03-15 08:00'"
                        + " where process_def_key_ = 'quarterly-report' and handler_type_ = 'timer-start-event'")
                .update();
        clock.standAt(at("2023-09-20T10:00"));

        assertThat(catchUp.run()).contains("2023-Q3");
        jobs.run();

        assertThat(reports.dossier("2023-Q3").dueOn()).isEqualTo("2023-09-28");
        assertThat(catchUp.run()).isEmpty();
    }

    @Test
    @Order(5)
    void aReleaseOnTheDayOfSurveyAndYearReportLosesNeither() throws IOException {
        steps.advanceTo(at("2023-10-31T18:00"));

        assertThat(releasedOverTheTimer("indicator-survey", "2023-11-01T09:00")).containsExactly("2023-survey-11");
        assertThat(releasedOverTheTimer("year-end-report", "2023-11-01T09:05")).doesNotContain("2023-survey-11");
        assertThat(reports.dossier("2023-survey-11").kind()).isEqualTo(Dossier.Kind.SURVEY);
        assertThat(reports.dossier("2023-year").kind()).isEqualTo(Dossier.Kind.YEAR);
    }

    @Test
    @Order(6)
    void aReleaseInTheMorningLosesNoDigest() throws IOException {
        steps.advanceTo(at("2023-11-02T18:00"));

        assertThat(releasedOverTheTimer("deadline-watch", "2023-11-03T08:30")).contains("2023-11-03-watch");
        steps.advanceTo(at("2023-11-03T09:00"));

        assertThat(database.sql("select count(*) from digest_day where day = '2023-11-03'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    @Order(7)
    void theReportOfTheFourthQuarterComesAlsoAfterTheTurnOfTheYear() {
        steps.advanceTo(at("2023-12-14T18:00"));
        clock.standAt(at("2024-01-05T09:00"));
        jobs.run();

        assertThat(reports.dossier("2023-Q4").kind()).isEqualTo(Dossier.Kind.QUARTER);
        assertThat(instances("2023-Q4")).isOne();
        assertThat(instances("2024-Q%")).isZero();
    }

    @Test
    @Order(8)
    void aClockThatRanAMonthAheadAndCameBackOpensNothingTwiceAndLetsNothingWait() {
        long before = instances("2023-%");
        clock.standAt(at("2024-02-06T09:00"));
        jobs.run();
        clock.standAt(at("2024-01-05T10:00"));

        catchUp.run();
        jobs.run();

        assertThat(instances("2023-%")).isEqualTo(before);
        assertThat(database.sql("select min(duedate_) from act_ru_job"
                                + " where process_def_key_ = 'deadline-watch' and handler_type_ = 'timer-start-event'")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2024-01-06T08:00");
        assertThat(catchUp.run()).isEmpty();
    }

    @Test
    @Order(9)
    void aPlanAdoptedEarlyOpensEveryItemOnceInItsYear() {
        ModelsOfPlan.deploy(application, PlanId.ofYear(2024));
        plans.adopt(planOf(2024, "2024-01-15"), "quantri");

        onceAMonth(2024, 1, 9);

        assertThat(database.sql("select key from dossier where key like '2024-%' order by key")
                        .query(String.class)
                        .list())
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-budget", "2024-survey-06");
        assertThat(register.ofPlan(PlanId.ofYear(2024))).hasSize(36);
        assertThat(doubled(2024)).isEmpty();
    }

    @Test
    @Order(10)
    void aPlanAdoptedLateOpensAtOnceWhatIsDue() {
        onceAMonth(2025, 6, 6);
        clock.standAt(at("2025-06-20T10:00"));

        ModelsOfPlan.deploy(application, PlanId.ofYear(2025));
        plans.adopt(planOf(2025, "2025-03-01"), "quantri");
        jobs.run();
        assertThat(register.ofPlan(PlanId.ofYear(2025))).hasSize(31);
        onceAMonth(2025, 7, 9);

        assertThat(register.ofPlan(PlanId.ofYear(2025))).hasSize(36);
        assertThat(doubled(2025)).isEmpty();
        assertThat(database.sql("select key from dossier where key like '2025-Q%' order by key")
                        .query(String.class)
                        .list())
                .as("Q1's day was over when the plan was adopted, Q2's was not")
                .containsExactly("2025-Q2", "2025-Q3");
    }

    /** Longer than half a year, and over the end of the plan as well. */
    @Test
    @Order(11)
    void aServerThatWasOffForMostOfAYearMakesUpEachPaper() {
        clock.standAt(at("2026-06-22T10:00"));

        catchUp.run();
        jobs.run();
        steps.advanceTo(at("2026-06-23T09:00"));

        assertThat(database.sql("select key from dossier where key like '2025-%' order by key")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2025-Q2",
                        "2025-Q3",
                        "2025-Q4",
                        "2025-budget",
                        "2025-survey-06",
                        "2025-survey-11",
                        "2025-year");
        assertThat(doubled(2025)).isEmpty();
        assertThat(catchUp.run()).isEmpty();
    }

    /** Somebody switches the server on once a month, on the 20th, for a moment. */
    private void onceAMonth(int year, int from, int to) {
        for (int month = from; month <= to; month++) {
            clock.standAt(at("%d-%02d-20T09:00".formatted(year, month)));
            catchUp.run();
            jobs.run();
        }
    }

    /** A release in which the process changes, on the day on which its timer is due and before it has fired. */
    private List<String> releasedOverTheTimer(String process, String moment) throws IOException {
        clock.standAt(at(moment));
        String model = Files.readString(Path.of("processes", "department", process + ".bpmn"));
        long seen = database.sql("select coalesce(max(id), 0) from journal")
                .query(Long.class)
                .single();
        repository
                .createDeployment()
                .name("dieu-phoi/" + process)
                .addString(
                        process + ".bpmn", model.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Bản mới. "))
                .deploy();
        models.deployAll();
        jobs.run();
        return database.sql("select subject from journal where action = 'Mở bù kỳ đã đến' and id > ? order by id")
                .param(seen)
                .query(String.class)
                .list();
    }

    /** Items of which more than one instance ever ran: "2023-3.4: plan-item-3-4 (ACTIVE), plan-item-3-4 (COMPLETED)". */
    private List<String> doubled(int year) {
        return database.sql("""
                        select business_key_ || ': ' || string_agg(proc_def_key_ || ' (' || state_ || ')', ', ')
                        from act_hi_procinst
                        where super_process_instance_id_ is null and proc_def_key_ <> 'leadership-notice'
                        and business_key_ in (select key from work_item where plan = ?)
                        group by business_key_ having count(*) > 1 order by 1""").param(String.valueOf(year)).query(String.class).list();
    }

    private long instances(String key) {
        return database.sql("select count(*) from act_hi_procinst"
                        + " where super_process_instance_id_ is null and proc_def_key_ <> 'leadership-notice'"
                        + " and business_key_ like ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static Plan planOf(int year, String issued) {
        PlanFile written = PlanFile.at(Path.of("plans", "2023.yaml"));
        return new PlanFile(
                        "kế hoạch " + year,
                        written.yaml()
                                .replace("year: 2023", "year: " + year)
                                .replace("2023-03-01", issued)
                                .replace("2023-12-", year + "-12-"))
                .plan();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
