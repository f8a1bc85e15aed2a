package vn.dieuphoi.board.leaders.week;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.LeadersBoard;
import vn.dieuphoi.board.leaders.owed.OwedFilter;
import vn.dieuphoi.board.leaders.owed.OwedLists;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.escalation.register.OrderRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.work.WorkItem;

/** Draws the weekly picture from what the board counts, in the same few statements however much is owed. */
@Service
@Transactional(readOnly = true)
public class LeadersWeek {

    private static final int SHOWN = 12;

    private final LeadersBoard board;
    private final OwedLists lists;
    private final OrderRegister orders;
    private final WorkingDays workingDays;
    private final Clock clock;

    LeadersWeek(LeadersBoard board, OwedLists lists, OrderRegister orders, WorkingDays workingDays, Clock clock) {
        this.board = board;
        this.lists = lists;
        this.orders = orders;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether the weekly picture goes out on a day: on the first working day of its week. */
    boolean isItsDay(LocalDate day) {
        return workingDays.isWorkingDay(day)
                && day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .datesUntil(day)
                        .noneMatch(workingDays::isWorkingDay);
    }

    /**
     * Of the week in which today lies.
     *
     * @param readable which pieces of work the viewer may open
     */
    public WeekNews of(Plan plan, Predicate<WorkItem> readable) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate over = monday.minusDays(3);
        LocalDate before = over.minusWeeks(1);
        LocalDate until = monday.plusDays(6);
        OwedFilter due = new OwedFilter(plan.id(), Doing.ON_TRACK, false, null, null, List.of(), until, null, null);
        Instant from = monday.minusWeeks(1).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
        Instant to = monday.atStartOfDay(HoChiMinhTime.ZONE).toInstant();
        return new WeekNews(
                plan.id(),
                monday,
                before,
                lists.count(lateOn(plan, before)),
                over,
                lists.count(lateOn(plan, over)),
                lists.count(new OwedFilter(
                        plan.id(), Doing.DONE, false, null, null, List.of(), null, monday.minusWeeks(1), null)),
                until,
                lists.count(due),
                lists.page(due, 0, SHOWN),
                orders.ofPlan(plan.id()).stream()
                        .filter(order -> !order.givenAt().isBefore(from)
                                && order.givenAt().isBefore(to))
                        .toList(),
                board.of(plan, readable));
    }

    private static OwedFilter lateOn(Plan plan, LocalDate day) {
        return new OwedFilter(plan.id(), null, false, null, null, List.of(), null, null, day);
    }
}
