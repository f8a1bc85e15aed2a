package vn.dieuphoi.work.round;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.time.Rhythm;
import vn.dieuphoi.plan.time.RoundRhythm;
import vn.dieuphoi.work.PartOf;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.part.PartDesk;

/**
 * When an item is asked how far it is. A month is asked on its first working day and due on its last; a week, from its first
 * working day to the weekday of the rhythm; of two weeks and of a quarter the last week, the last month alike. What ends
 * within its period is due with its end. A week without a working day is not asked.
 */
@Component
public class RoundCalendar {

    /** Nothing is born overdue: what opens late gets as many working days. */
    private static final int DAYS_OF_A_MONTH = 3;

    private static final int DAYS_OF_A_WEEK = 1;

    /** Who is asked on a Monday is asked the week before. */
    private static final int DAYS_TO_WRITE = 2;

    private final PlanRegister plans;
    private final WorkRegister register;
    private final MonthlyRounds rounds;
    private final PartDesk parts;
    private final WorkingDays workingDays;
    private final Clock clock;

    RoundCalendar(
            PlanRegister plans,
            WorkRegister register,
            MonthlyRounds rounds,
            PartDesk parts,
            WorkingDays workingDays,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.rounds = rounds;
        this.parts = parts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Of work outside of any plan as is usual. */
    public Rhythm.Kept rhythmOf(WorkKey work) {
        return plans.find(work.plan())
                .flatMap(plan -> work.itemCode().flatMap(plan::find).map(plan::rhythmOf))
                .orElse(Rhythm.USUAL);
    }

    /**
     * The first that is asked: of weeks the first in which there are two working days left to tell of it. A programme that
     * was given its lead in a period for which its item has been asked begins with the next.
     */
    public RoundPeriod first(WorkKey work) {
        RoundPeriod first = firstOf(work);
        boolean asked = register.item(work)
                        .partOf()
                        .filter(of -> of.role() == PartOf.Role.PROGRAMME)
                        .isPresent()
                && rounds.existsById(RoundKey.of(work.whole(), first).value());
        return asked ? after(work, first) : first;
    }

    private RoundPeriod firstOf(WorkKey work) {
        WorkItem item = register.item(work);
        LocalDate opened = openedOn(item);
        RoundPeriod period = onOrAfter(work, opened);
        boolean inTime = !period.rhythm().ofWeeks()
                || !item.dueOn().isAfter(period.last())
                || !dueBy(item, period).isBefore(workingDays.plus(opened, DAYS_TO_WRITE));
        return inTime ? period : after(work, period);
    }

    /** The one after another; where the rhythm has changed meanwhile, the first of the new one that begins after it. */
    public RoundPeriod after(WorkKey work, RoundPeriod asked) {
        RoundRhythm rhythm = rhythmOf(work).rounds();
        if (rhythm == RoundRhythm.NONE || rhythm == asked.rhythm()) {
            return worked(asked.next());
        }
        RoundPeriod next = onOrAfter(work, asked.last().plusDays(1));
        return next.first().isAfter(asked.last()) ? next : worked(next.next());
    }

    private RoundPeriod onOrAfter(WorkKey work, LocalDate day) {
        LocalDate anchor = plans.firstDay(work.plan(), day);
        return worked(RoundPeriod.of(rhythmOf(work).rounds(), day, anchor));
    }

    private RoundPeriod worked(RoundPeriod period) {
        return workingDays.onOrBefore(period.last()).isBefore(period.first()) ? worked(period.next()) : period;
    }

    /** Whether a period belongs to the work as it ends at present; what was closed is not asked any more, nor what its parts tell. */
    public boolean isAsked(WorkKey work, RoundPeriod period) {
        WorkItem item = register.item(work);
        return item.state() == WorkState.OPEN
                && rhythmOf(work).rounds() != RoundRhythm.NONE
                && !isAskedInParts(item)
                && (!work.isPart() || !period.first().isBefore(first(work).first()))
                && !period.last().isBefore(openedOn(item))
                && !period.first().isAfter(item.dueOn());
    }

    /**
     * What is going to be asked of a piece of open work that tells of itself and not in parts.
     *
     * @param opensOn when it can be told first
     * @param dueOn when it is due if nothing changes meanwhile
     */
    public record Coming(RoundPeriod period, LocalDate opensOn, LocalDate dueOn) {}

    /** The periods that open after today and are due up to a day, in order. */
    public List<Coming> coming(WorkItem item, LocalDate until) {
        WorkKey work = item.key();
        if (rhythmOf(work).rounds() == RoundRhythm.NONE) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        LocalDate first = firstOf(work).first();
        List<Coming> coming = new ArrayList<>();
        for (RoundPeriod period = onOrAfter(work, today);
                !period.first().isAfter(item.dueOn()) && !period.first().isAfter(until);
                period = after(work, period)) {
            LocalDate opensOn = opensOn(work, period);
            LocalDate due =
                    dueOn(work, period, opensOn.atStartOfDay(HoChiMinhTime.ZONE).toInstant());
            if (opensOn.isAfter(today) && !period.first().isBefore(first) && !due.isAfter(until)) {
                coming.add(new Coming(period, opensOn, due));
            }
        }
        return coming;
    }

    /** Its parts are asked instead; while leadership assigns their leads in the period of opening, nobody is. */
    private boolean isAskedInParts(WorkItem item) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return !item.key().isPart()
                && (parts.carry(item.key())
                        || !today.isAfter(first(item.key()).last()) && parts.waitForLeads(item.key()));
    }

    public LocalDate opensOn(WorkKey work, RoundPeriod period) {
        WorkItem item = register.item(work);
        if (!period.rhythm().ofWeeks()) {
            return workingDays.firstWorkingDayOf(YearMonth.from(end(item, period)));
        }
        LocalDate monday = monday(end(item, period));
        LocalDate latest = workingDays.plus(dueBy(item, period), -DAYS_TO_WRITE);
        LocalDate first = workingDays.onOrAfter(monday);
        return first.isBefore(latest) ? first : latest;
    }

    public LocalDate dueOn(WorkKey work, RoundPeriod period, Instant openedAt) {
        return workingDays.notBefore(
                dueBy(register.item(work), period),
                LocalDate.ofInstant(openedAt, HoChiMinhTime.ZONE),
                period.rhythm().ofWeeks() ? DAYS_OF_A_WEEK : DAYS_OF_A_MONTH);
    }

    private LocalDate dueBy(WorkItem item, RoundPeriod period) {
        LocalDate end = end(item, period);
        if (!period.rhythm().ofWeeks()) {
            return workingDays.onOrBefore(end);
        }
        LocalDate monday = monday(end);
        DayOfWeek weekday = rhythmOf(item.key()).weekday();
        LocalDate wanted = monday.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate due = workingDays.onOrBefore(wanted.isBefore(end) ? wanted : end);
        return due.isBefore(monday) ? workingDays.onOrBefore(end) : due;
    }

    /** Where the period ends, or the work within it. */
    private static LocalDate end(WorkItem item, RoundPeriod period) {
        return Optional.of(item.dueOn())
                .filter(due -> !due.isBefore(period.first()) && due.isBefore(period.last()))
                .orElse(period.last());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate openedOn(WorkItem item) {
        return LocalDate.ofInstant(item.openedAt(), HoChiMinhTime.ZONE);
    }
}
