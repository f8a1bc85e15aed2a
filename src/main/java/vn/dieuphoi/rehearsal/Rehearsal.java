package vn.dieuphoi.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.look.NewTasks;
import vn.dieuphoi.engine.look.RowCounts;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.rehearsal.offices.Forms;
import vn.dieuphoi.rehearsal.offices.OfficeProfile;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.offices.Staff;
import vn.dieuphoi.rehearsal.result.LadderCheck;
import vn.dieuphoi.rehearsal.result.Ledger;
import vn.dieuphoi.rehearsal.result.Names;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.Stopwatch;
import vn.dieuphoi.rehearsal.result.TableLines;
import vn.dieuphoi.rehearsal.result.Verdict;
import vn.dieuphoi.rehearsal.result.YearFacts;
import vn.dieuphoi.work.StartRule;

/** One plan year from the issue of the plan until everything has ended, in an application and database of its own. */
final class Rehearsal {

    static final String STARTING = "Khởi động máy chủ dữ liệu và ứng dụng";
    static final String ENGINE = "Các mốc và bước tự động của quy trình";
    static final String OFFICES = "Các đơn vị nhận và làm việc";
    static final String COUNTING = "Đọc và tổng hợp kết quả";

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** What is still open then will not end by itself: the reports of the year are long due. */
    private static final int WEEKS_OF_GRACE = 26;

    /** So long the old period is looked after when the turn is rehearsed: its last papers are signed in January. */
    private static final int MONTHS_AFTER_THE_TURN = 3;

    private final RehearsalOrder order;
    private final RehearsalProgress progress;
    private final Stopwatch watch;

    Rehearsal(RehearsalOrder order, RehearsalProgress progress, Stopwatch watch) {
        this.order = order;
        this.progress = progress;
        this.watch = watch;
    }

    RehearsedYear run() {
        Plan plan = order.plan().plan();
        try (OwnApplication application = watch.time(
                STARTING, () -> OwnApplication.start(List.of(order.plan()), order.models(), order.house()))) {
            Ledger ledger = new Ledger();
            ScriptedOffices offices = offices(application, order.offices(), order.seed(), new TaskLines(ledger));
            SortedMap<String, String> openAtYearEnd = live(application, plan, offices);
            return watch.time(COUNTING, () -> count(application, plan, ledger, offices, openAtYearEnd));
        }
    }

    static ScriptedOffices offices(
            OwnApplication application, OfficeProfile profile, long seed, ScriptedOffices.Watcher watcher) {
        TaskService tasks = application.desk(TaskService.class);
        return new ScriptedOffices(
                profile,
                seed,
                application.desk(WorkingDays.class),
                application.desk(NewTasks.class),
                application.desk(PartyRegister.class),
                new Staff(application.desk(PersonRegister.class)),
                new Forms(application.desk(RepositoryService.class), tasks),
                tasks,
                application.desk(FormService.class),
                new OwnDesks(application),
                watcher);
    }

    /** @return why items were open on the last day of the plan */
    private SortedMap<String, String> live(OwnApplication application, Plan plan, ScriptedOffices offices) {
        TimeSteps steps = application.desk(TimeSteps.class);
        WatchedOffices watched = new WatchedOffices(offices, progress, watch);
        LocalDate yearEnd = plan.to();
        LocalDate last = order.until() == null ? yearEnd : order.until();
        YearsTurn turn = new YearsTurn(application, plan);
        for (LocalDate day = plan.issuedOn(); day.isBefore(last); day = day.plusMonths(1)) {
            live(steps, watched, day);
            application.desk(RowCounts.class).refresh();
        }
        if (order.turn()) {
            live(steps, watched, turn.submittedOn());
            turn.submit();
        }
        live(steps, watched, last);
        SortedMap<String, String> open = openItems(application, plan.id(), offices);
        EngineState engine = new EngineState(application);
        for (int week = 1;
                order.until() == null
                        && week <= WEEKS_OF_GRACE
                        && !engine.stuck(offices).isEmpty();
                week++) {
            live(steps, watched, yearEnd.plusWeeks(week));
        }
        if (order.turn()) {
            live(steps, watched, yearEnd.plusMonths(MONTHS_AFTER_THE_TURN));
        }
        return open;
    }

    private void live(TimeSteps steps, WatchedOffices watched, LocalDate until) {
        long before = System.nanoTime();
        long officesBefore = watch.nanoseconds(OFFICES);
        steps.advanceTo(evening(until), watched);
        long all = System.nanoTime() - before;
        watch.add(ENGINE, all - (watch.nanoseconds(OFFICES) - officesBefore));
    }

    private static SortedMap<String, String> openItems(
            OwnApplication application, PlanId plan, ScriptedOffices offices) {
        SortedMap<String, String> open = new TreeMap<>(YearFacts.BY_CODE);
        YearFacts.read(application.desk(JdbcClient.class), plan).items().stream()
                .filter(item -> item.closedAt() == null)
                .forEach(item -> open.put(item.code(), EngineState.waitsFor(plan + "-" + item.code(), offices)));
        return open;
    }

    private RehearsedYear count(
            OwnApplication application,
            Plan plan,
            Ledger ledger,
            ScriptedOffices offices,
            SortedMap<String, String> openAtYearEnd) {
        JdbcClient database = application.desk(JdbcClient.class);
        PersonRegister people = application.desk(PersonRegister.class);
        PartyRegister parties = application.desk(PartyRegister.class);
        YearFacts facts = YearFacts.read(database, plan.id());
        Messages messages = new Messages(database, people, parties);
        new TableLines(facts, once(actor -> people.find(actor).isPresent())).addTo(ledger, plan.id());
        messages.all().forEach(ledger::add);
        EngineState engine = new EngineState(application);
        RehearsedYear year = new RehearsedYear(
                plan,
                order.offices(),
                order.seed(),
                facts,
                ledger,
                engine.starts(plan.to()),
                plannedStarts(application.desk(StartRule.class), plan),
                openAtYearEnd,
                order.until() == null ? engine.stuck(offices) : List.of(),
                engine.incidents(),
                offices.refusals(),
                names(people, parties),
                messages.leaders(),
                new LadderCheck(
                                application.desk(Obligations.class),
                                application.desk(WorkingDays.class),
                                database,
                                plan.id())
                        .lain(lastDay(application)),
                daysOff(application.desk(WorkingDays.class), plan),
                List.of());
        List<String> faults = new ArrayList<>(new Verdict(year, order.until()).faults());
        if (order.turn()) {
            faults.addAll(new YearsTurn(application, plan).lost());
        }
        return year.judged(faults);
    }

    private static LocalDate lastDay(OwnApplication application) {
        return LocalDate.ofInstant(application.desk(Clock.class).instant(), HoChiMinhTime.ZONE);
    }

    /** Asked for each line of the history, answered once for each name. */
    private static Predicate<String> once(Predicate<String> question) {
        Map<String, Boolean> answers = new HashMap<>();
        return name -> answers.computeIfAbsent(name, question::test);
    }

    private static Map<String, LocalDate> plannedStarts(StartRule rule, Plan plan) {
        Map<String, LocalDate> days = new HashMap<>();
        for (PlanItem item : plan.items()) {
            days.put(item.code().value(), rule.startOf(plan, item));
        }
        return days;
    }

    private static Set<LocalDate> daysOff(WorkingDays workingDays, Plan plan) {
        return plan.from()
                .datesUntil(plan.to().plusYears(1))
                .filter(day -> !workingDays.isWorkingDay(day))
                .collect(Collectors.toSet());
    }

    private static Names names(PersonRegister people, PartyRegister parties) {
        Map<String, String> offices = new HashMap<>();
        for (Party party : parties.all()) {
            offices.put(party.code().value(), party.shortName());
        }
        Map<String, String> persons = new HashMap<>();
        for (Person person : people.all()) {
            persons.put(person.id(), person.name());
        }
        return new Names(offices, persons);
    }

    static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
