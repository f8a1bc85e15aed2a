package vn.dieuphoi.board.leaders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.board.BoardRow;
import vn.dieuphoi.board.PlanBoard;
import vn.dieuphoi.board.leaders.BoardFigures.Look;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.reporting.targets.TargetBoard;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Draws the leaders' picture of a plan, in the same few statements however much is owed under it. */
@Service
@Transactional(readOnly = true)
public class LeadersBoard {

    private static final int WEEKS = 11;

    private final PlanBoard board;
    private final BoardFigures figures;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final StartRule startRule;
    private final TargetBoard targets;
    private final WorkingDays workingDays;
    private final Clock clock;

    LeadersBoard(
            PlanBoard board,
            BoardFigures figures,
            WorkRegister register,
            PartyRegister parties,
            StartRule startRule,
            TargetBoard targets,
            WorkingDays workingDays,
            Clock clock) {
        this.board = board;
        this.figures = figures;
        this.register = register;
        this.parties = parties;
        this.startRule = startRule;
        this.targets = targets;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param readable which pieces of work the viewer may open */
    public LeadersPicture of(Plan plan, Predicate<WorkItem> readable) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        Set<String> leadership = Set.of(parties.leadership().code().value(), parties.headGroup());
        Look look = new Look(plan.id().value(), today, workingDays.plus(today, DueMark.NEAR), leadership);
        Map<String, WorkThings> things = figures.byWork(look);
        List<BoardRow> rows = board.rows(plan.id(), readable);
        Axis axis = Axis.of(plan);
        List<SectionCells> sections = sections(plan, rows, things, axis, today);
        Sums sums = sums(sections, things.values().stream().toList());
        List<OfficeBar> offices = new OfficeBars(parties, workingDays, leadership, today).of(figures.byOffice(look));
        List<WeekBar> weeks = weeks(look);
        int before = weeks.get(weeks.size() - 2).late();
        int added = figures.lateSince(look, weeks.get(weeks.size() - 2).day());
        int late = sums.things(Doing.LATE);
        int lateItems = sums.items(Doing.LATE);
        return new LeadersPicture(
                today,
                LateSentence.of(late, lateItems, late - lateOf(plan, things), offices),
                plan.to().isBefore(today) ? 0 : workingDays.between(today, plan.to()),
                sums,
                ofReports(rows),
                months(axis, figures.byMonth(look), today),
                sections,
                axis.at(today),
                offices,
                weeks,
                added,
                before + added - weeks.get(weeks.size() - 1).late(),
                targets.upTo(plan.id(), today));
    }

    private static int lateOf(Plan plan, Map<String, WorkThings> things) {
        return plan.items().stream()
                .map(item -> things.get(WorkKey.of(plan.id(), item.code()).value()))
                .filter(Objects::nonNull)
                .mapToInt(WorkThings::late)
                .sum();
    }

    private List<SectionCells> sections(
            Plan plan, List<BoardRow> rows, Map<String, WorkThings> things, Axis axis, LocalDate today) {
        Map<WorkKey, WorkItem> work =
                register.itemsOf(plan.id()).stream().collect(Collectors.toMap(WorkItem::key, Function.identity()));
        return rows.stream()
                .collect(Collectors.groupingBy(BoardRow::section, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(section -> SectionCells.of(
                        section.getKey(),
                        section.getValue().stream()
                                .map(row -> cell(plan, row, work, things, axis, today))
                                .toList()))
                .toList();
    }

    private ItemCell cell(
            Plan plan,
            BoardRow row,
            Map<WorkKey, WorkItem> opened,
            Map<String, WorkThings> things,
            Axis axis,
            LocalDate today) {
        WorkKey key = WorkKey.of(plan.id(), row.code());
        WorkItem work = opened.get(key);
        WorkThings owed = things.getOrDefault(key.value(), WorkThings.none(key.value()));
        var item = plan.item(row.code());
        return new ItemCell(
                plan.id(),
                row.code(),
                row.title(),
                doing(work, owed),
                row.readable() ? key.value() : null,
                because(owed, today),
                Course.of(axis, startRule.startOf(plan, item), startRule.endOf(plan, item), work, owed, today));
    }

    private static Doing doing(@Nullable WorkItem work, WorkThings things) {
        if (work != null) {
            if (work.isContentDone()) {
                return Doing.DONE;
            }
            switch (work.state()) {
                case COMPLETED -> {
                    return Doing.DONE;
                }
                case STOPPED, CARRIED_OVER, CLOSED_PARTLY -> {
                    return Doing.STOPPED;
                }
                case OPEN -> {
                    // What is owed within it says how it is doing.
                }
            }
        }
        return things.late() > 0 ? Doing.LATE : things.waiting() > 0 ? Doing.WAITING : Doing.ON_TRACK;
    }

    private String because(WorkThings things, LocalDate today) {
        return things.lateSince() == null
                ? ""
                : " %d ngày, do %s"
                        .formatted(
                                workingDays.between(things.lateSince(), today),
                                things.lateBy() == null ? "chưa rõ đơn vị" : parties.nameOfOwer(things.lateBy()));
    }

    private static Sums sums(List<SectionCells> sections, List<WorkThings> things) {
        Map<Doing, Integer> items = new EnumMap<>(Doing.class);
        sections.stream()
                .flatMap(section -> section.items().stream())
                .forEach(item -> items.merge(item.doing(), 1, Integer::sum));
        Map<Doing, Integer> owed = new EnumMap<>(Doing.class);
        things.forEach(of -> {
            owed.merge(Doing.DONE, of.done(), Integer::sum);
            owed.merge(Doing.ON_TRACK, of.onTrack(), Integer::sum);
            owed.merge(Doing.LATE, of.late(), Integer::sum);
            owed.merge(Doing.WAITING, of.waiting(), Integer::sum);
        });
        return new Sums(
                items, owed, things.stream().mapToInt(WorkThings::near).sum(), items.getOrDefault(Doing.STOPPED, 0));
    }

    private static Map<String, Long> ofReports(List<BoardRow> rows) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Standing.State state : Standing.State.classes()) {
            counted.put(
                    state.label(),
                    rows.stream()
                            .filter(row -> row.standing() != null
                                    && row.standing().label().equals(state.label()))
                            .count());
        }
        return counted;
    }

    private static List<MonthCell> months(Axis axis, Map<YearMonth, MonthThings> things, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return axis.columns().stream()
                .map(column -> {
                    List<MonthThings> within = column.stream()
                            .map(things::get)
                            .filter(Objects::nonNull)
                            .toList();
                    int due = within.stream().mapToInt(MonthThings::due).sum();
                    int late = within.stream().mapToInt(MonthThings::late).sum();
                    return new MonthCell(
                            words(column),
                            column.size() == 1 ? column.get(0) : null,
                            column.contains(now),
                            column.get(0).isAfter(now),
                            due,
                            late,
                            due == 0 ? 0 : Math.min(5, (int) Math.ceil(5.0 * 2.6 * late / due)));
                })
                .toList();
    }

    private static String words(List<YearMonth> column) {
        YearMonth first = column.get(0);
        return switch (column.size()) {
            case 1 -> "T" + first.getMonthValue();
            case 2, 3 -> "Q%d/%02d".formatted((first.getMonthValue() + 2) / 3, first.getYear() % 100);
            default -> String.valueOf(first.getYear());
        };
    }

    /** The last eleven week ends, and today. */
    private List<WeekBar> weeks(Look look) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate friday = look.today().with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        for (int week = WEEKS - 1; week >= 0; week--) {
            days.add(friday.minusWeeks(week));
        }
        days.add(look.today());
        Map<LocalDate, Integer> late = figures.lateOn(look, days);
        int most = late.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return days.stream()
                .map(day -> {
                    int count = late.getOrDefault(day, 0);
                    return new WeekBar(day, count, most == 0 ? 0 : 100 * count / most, day.equals(look.today()));
                })
                .toList();
    }
}
