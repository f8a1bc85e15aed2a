package vn.dieuphoi.work.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.part.PartDesk;

/** Where lead offices report each month how far their items are. */
@Service
@Transactional
public class ProgressDesk {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final int WORKING_DAYS_FROM_OPENING = 3;

    private final MonthlyRounds rounds;
    private final WorkRegister register;
    private final PartDesk parts;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Claims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressDesk(
            MonthlyRounds rounds,
            WorkRegister register,
            PartDesk parts,
            WorkingDays workingDays,
            Journal journal,
            Claims claims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.register = register;
        this.parts = parts;
        this.workingDays = workingDays;
        this.journal = journal;
        this.claims = claims;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the round of a month, or finds the one that is open already. */
    public RoundKey open(WorkKey workItem, YearMonth month) {
        RoundKey key = RoundKey.of(workItem, month);
        claims.take(key.value());
        if (!rounds.existsById(key.value())) {
            rounds.save(new MonthlyRound(key, dueOn(month, clock.instant()), clock.instant()));
        }
        return key;
    }

    /** Nothing is born overdue: what opened late, because leadership or an outage came late, gets its days from then. */
    LocalDate dueOn(YearMonth month, Instant openedAt) {
        return workingDays.notBefore(
                workingDays.lastWorkingDayOf(month),
                LocalDate.ofInstant(openedAt, HoChiMinhTime.ZONE),
                WORKING_DAYS_FROM_OPENING);
    }

    /**
     * @param whyLess why less of the year is done than the month before said; null when it is not
     * @throws LessThanBefore when it is less and nothing says why
     */
    public void report(RoundKey key, Progress progress, @Nullable String whyLess, Actor actor) {
        Optional<MonthlyRound> before = before(key);
        int last = before.flatMap(MonthlyRound::progress).map(Progress::percent).orElse(0);
        boolean less = progress.percent() < last;
        String month = before.map(round -> round.month().format(MONTH)).orElse("");
        String why = Objects.requireNonNullElse(whyLess, "").strip();
        if (less && why.isEmpty()) {
            throw new LessThanBefore(progress.percent(), last, month);
        }
        round(key).report(progress, actor, clock.instant());
        journal.record(
                actor,
                key.value(),
                "Ghi tiến độ tháng",
                progress.percent() + " %"
                        + (less ? ", thấp hơn tháng %s (%d %%): %s".formatted(month, last, why) : ""));
        events.publishEvent(new MonthReported(key.workItem()));
    }

    /** The newest of the months before this one that were reported. */
    @Transactional(readOnly = true)
    public Optional<MonthlyRound> before(RoundKey key) {
        return roundsOf(key.workItem()).stream()
                .filter(round -> round.month().isBefore(key.month()))
                .filter(round -> round.progress().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** The same of several at once, by round; one statement however many. Those without an earlier month are missing. */
    @Transactional(readOnly = true)
    public Map<RoundKey, MonthlyRound> before(Collection<RoundKey> keys) {
        Map<WorkKey, List<MonthlyRound>> reported = rounds
                .findByWorkItemInOrderByMonth(
                        keys.stream().map(key -> key.workItem().value()).collect(Collectors.toSet()))
                .stream()
                .filter(round -> round.progress().isPresent())
                .collect(Collectors.groupingBy(round -> round.key().workItem()));
        Map<RoundKey, MonthlyRound> before = new HashMap<>();
        for (RoundKey key : keys) {
            reported.getOrDefault(key.workItem(), List.of()).stream()
                    .filter(round -> round.month().isBefore(key.month()))
                    .forEach(round -> before.put(key, round));
        }
        return before;
    }

    public void extend(RoundKey key, LocalDate newDueOn, String reason, Actor actor) {
        MonthlyRound round = round(key);
        String before = round.dueOn().toString();
        round.extendTo(newDueOn);
        journal.recordChange(actor, key.value(), ChangedValue.DUE, reason, before, newDueOn.toString());
    }

    @Transactional(readOnly = true)
    public MonthlyRound round(RoundKey key) {
        return rounds.findById(key.value()).orElseThrow(() -> new Refused("Không có kỳ ghi tiến độ " + key + "."));
    }

    @Transactional(readOnly = true)
    public List<MonthlyRound> roundsOf(WorkKey workItem) {
        return rounds.findByWorkItemOrderByMonth(workItem.value());
    }

    /** The months for which progress is asked: from the month in which the work was opened to that of its present end. */
    @Transactional(readOnly = true)
    public List<YearMonth> monthsOf(WorkKey workItem) {
        WorkItem item = register.item(workItem);
        YearMonth last = YearMonth.from(item.dueOn());
        return Stream.iterate(firstMonth(item), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    @Transactional(readOnly = true)
    public YearMonth firstMonthOf(WorkKey workItem) {
        return firstMonth(register.item(workItem));
    }

    /** Whether a month belongs to the work as it ends at present; what was closed is not asked any more. */
    @Transactional(readOnly = true)
    public boolean asksFor(WorkKey workItem, YearMonth month) {
        WorkItem item = register.item(workItem);
        return item.state() == WorkState.OPEN
                && !isAskedInParts(item)
                && !month.isBefore(firstMonth(item))
                && !month.isAfter(YearMonth.from(item.dueOn()));
    }

    /** A part that was opened in a month for which its item has been asked begins with the next. */
    private YearMonth firstMonth(WorkItem item) {
        YearMonth opened = YearMonth.from(LocalDate.ofInstant(item.openedAt(), HoChiMinhTime.ZONE));
        boolean asked = item.key().isPart()
                && rounds.existsById(RoundKey.of(item.key().whole(), opened).value());
        return asked ? opened.plusMonths(1) : opened;
    }

    /** Its parts are asked instead; while leadership assigns their leads in the month of opening, nobody is. */
    private boolean isAskedInParts(WorkItem item) {
        YearMonth today = YearMonth.from(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE));
        return !item.key().isPart()
                && (parts.carry(item.key()) || !today.isAfter(firstMonth(item)) && parts.waitForLeads(item.key()));
    }
}
