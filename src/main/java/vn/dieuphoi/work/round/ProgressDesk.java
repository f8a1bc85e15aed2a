package vn.dieuphoi.work.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.DueDays;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Where lead offices report each month how far their items are. */
@Service
@Transactional
public class ProgressDesk {

    private final MonthlyRounds rounds;
    private final WorkRegister register;
    private final RoundCalendar calendar;
    private final DueDays dueDays;
    private final Journal journal;
    private final Claims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressDesk(
            MonthlyRounds rounds,
            WorkRegister register,
            RoundCalendar calendar,
            DueDays dueDays,
            Journal journal,
            Claims claims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.register = register;
        this.calendar = calendar;
        this.dueDays = dueDays;
        this.journal = journal;
        this.claims = claims;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the round of a period, or finds the one that is open already. */
    public RoundKey open(WorkKey workItem, RoundPeriod period) {
        RoundKey key = RoundKey.of(workItem, period);
        claims.take(key.value());
        if (!rounds.existsById(key.value())) {
            Instant now = clock.instant();
            rounds.save(new MonthlyRound(key, calendar.dueOn(workItem, period, now), now));
        }
        return key;
    }

    /**
     * @param whyLess why less of the year is done than the month before said; null when it is not
     * @throws LessThanBefore when it is less and nothing says why
     */
    public void report(RoundKey key, Progress progress, @Nullable String whyLess, Actor actor) {
        Optional<MonthlyRound> before = before(key);
        int last = before.flatMap(MonthlyRound::progress).map(Progress::percent).orElse(0);
        boolean less = progress.percent() < last;
        String period = before.map(round -> round.period().words()).orElse("");
        String why = Objects.requireNonNullElse(whyLess, "").strip();
        if (less && why.isEmpty()) {
            throw new LessThanBefore(progress.percent(), last, period);
        }
        round(key).report(progress, actor, clock.instant());
        journal.record(
                actor,
                key.subject(),
                "Ghi tiến độ " + key.period().kind(),
                progress.percent() + " %" + (less ? ", thấp hơn %s (%d %%): %s".formatted(period, last, why) : ""));
        events.publishEvent(new MonthReported(key));
    }

    /** The newest of the months before this one that were reported. */
    @Transactional(readOnly = true)
    public Optional<MonthlyRound> before(RoundKey key) {
        return roundsOf(key.workItem()).stream()
                .filter(round -> round.period().compareTo(key.period()) < 0)
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
                    .filter(round -> round.period().compareTo(key.period()) < 0)
                    .forEach(round -> before.put(key, round));
        }
        return before;
    }

    public void extend(RoundKey key, LocalDate newDueOn, String reason, Actor actor) {
        MonthlyRound round = round(key);
        LocalDate before = round.dueOn();
        round.extendTo(newDueOn);
        dueDays.move(key.subject(), ChangedValue.DUE, before, newDueOn, reason, actor);
    }

    @Transactional(readOnly = true)
    public MonthlyRound round(RoundKey key) {
        return rounds.findById(key.value()).orElseThrow(() -> new Refused("Không có kỳ ghi tiến độ " + key + "."));
    }

    @Transactional(readOnly = true)
    public List<MonthlyRound> roundsOf(WorkKey workItem) {
        return rounds.findByWorkItemOrderByMonth(workItem.value());
    }

    /** How far each of these is by its newest month that was reported, in percent; one statement however many. */
    @Transactional(readOnly = true)
    public Map<WorkKey, Integer> lastPercents(Collection<WorkKey> works) {
        Map<WorkKey, Integer> last = new HashMap<>();
        if (!works.isEmpty()) {
            rounds.findByWorkItemInOrderByMonth(
                            works.stream().map(WorkKey::value).toList())
                    .forEach(round -> round.progress()
                            .ifPresent(progress -> last.put(round.key().workItem(), progress.percent())));
        }
        return last;
    }

    /** All months at once, as models from before rhythms ask them: from the month in which the work was opened to that of its present end. */
    @Transactional(readOnly = true)
    public List<YearMonth> monthsOf(WorkKey workItem) {
        WorkItem item = register.item(workItem);
        YearMonth last = YearMonth.from(item.dueOn());
        return Stream.iterate(firstMonth(item), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static YearMonth firstMonth(WorkItem item) {
        return YearMonth.from(LocalDate.ofInstant(item.openedAt(), HoChiMinhTime.ZONE));
    }
}
