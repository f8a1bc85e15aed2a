package vn.dieuphoi.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.Claims;

/** Where lead offices report each month how far their items are. */
@Service
@Transactional
public class ProgressDesk {

    private final MonthlyRounds rounds;
    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    ProgressDesk(
            MonthlyRounds rounds,
            WorkRegister register,
            WorkingDays workingDays,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.rounds = rounds;
        this.register = register;
        this.workingDays = workingDays;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /** Opens the round of a month, or finds the one that is open already. */
    public RoundKey open(WorkKey workItem, YearMonth month) {
        RoundKey key = RoundKey.of(workItem, month);
        claims.take(key.value());
        if (!rounds.existsById(key.value())) {
            rounds.save(new MonthlyRound(key, workingDays.lastWorkingDayOf(month), clock.instant()));
        }
        return key;
    }

    public void report(RoundKey key, Progress progress, String actor) {
        round(key).report(progress, actor, clock.instant());
        journal.record(actor, key.value(), "Ghi tiến độ tháng", progress.percent() + " %");
    }

    public void extend(RoundKey key, LocalDate newDueOn, String reason, String actor) {
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

    /** The months for which progress is asked: from the month in which the work was opened to December. */
    @Transactional(readOnly = true)
    public List<YearMonth> monthsOf(WorkKey workItem) {
        YearMonth first =
                YearMonth.from(LocalDate.ofInstant(register.item(workItem).openedAt(), HoChiMinhTime.ZONE));
        YearMonth december = YearMonth.of(workItem.year(), 12);
        return first.isAfter(december)
                ? List.of()
                : Stream.iterate(first, month -> !month.isAfter(december), month -> month.plusMonths(1))
                        .toList();
    }
}
