package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.rehearsal.TimeSteps;

/** A quarter in which everything is late: the most that anybody can be told. */
@JourneyTest
@Tag("long")
class MessagesOfAQuarterTest {

    private static final Set<String> LEADERS = Set.of("giamdoc", "phogiamdoc1", "phogiamdoc2");

    @Autowired
    TimeSteps steps;

    @Autowired
    ScriptedOffices offices;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcClient database;

    @Test
    void leadersAreToldOnceADayWhateverHappensAndNobodyIsToldTwiceOrOnADayOff() {
        UnrulyYear script = new UnrulyYear(workingDays);
        steps.settle();
        steps.advanceTo(evening(LocalDate.of(2023, 5, 31)), moment -> {
            offices.work(script);
            steps.settle();
        });

        List<DayCount> counts = database.sql(
                        "select person, day, count(*) from message where day between '2023-03-01' and '2023-05-31' group by 1, 2")
                .query((row, number) ->
                        new DayCount(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)))
                .list();
        assertThat(counts.stream().filter(count -> LEADERS.contains(count.person())))
                .isNotEmpty()
                .allMatch(count -> count.messages() == 1);
        assertThat(counts).extracting(DayCount::day).allMatch(workingDays::isWorkingDay);
        assertThat(database.sql("select count(*) from message where kind = 'DIGEST' group by person, day")
                        .query(Integer.class)
                        .list())
                .isNotEmpty()
                .allMatch(digests -> digests == 1);
        assertThat(daysWithNews())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(toldDays("giamdoc")).containsAnyOf(day, workingDays.plus(day, 1)));
        assertThat(database.sql("""
                        select count(*) from act_hi_taskinst t
                        where t.task_def_key_ = 'userTask_answerRequest' and not exists (
                            select 1 from message m where m.kind = 'NEW_REQUEST' and m.key like '%:' || t.id_)""").query(Integer.class).single())
                .as("requests that nobody was told of")
                .isZero();
    }

    /** The days on which leadership got something to direct. */
    private List<LocalDate> daysWithNews() {
        return database.sql("""
                        select distinct (t.start_time_ at time zone 'Asia/Ho_Chi_Minh')::date
                        from act_hi_taskinst t where t.proc_def_key_ = 'leadership-notice'""").query(LocalDate.class).list();
    }

    private Set<LocalDate> toldDays(String person) {
        List<LocalDate> days = database.sql("select day from message where person = ? order by day")
                .param(person)
                .query(LocalDate.class)
                .list();
        return Set.copyOf(days);
    }

    private record DayCount(String person, LocalDate day, int messages) {}
}
