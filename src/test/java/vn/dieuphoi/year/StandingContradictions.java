package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.escalation.delay.DelayDiary;
import vn.dieuphoi.obligation.ObligationChange;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardEntry;
import vn.dieuphoi.scorecard.ScorecardPeriod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.year.SeenStandings.Seen;

/**
 * Holds what was seen on a day against what the book, reports, scorecards and the delay split say of that day when the year is
 * over.
 */
@Component
class StandingContradictions {

    private static final String STEP_OF_REQUEST = "/userTask_answerRequest";

    private final SeenStandings seen;
    private final Obligations obligations;
    private final FiguresDesk figures;
    private final ScorecardDesk scorecards;
    private final DelayDiary delays;
    private final WorkRegister register;
    private final TransactionTemplate undone;

    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new TreeSet<>();

    StandingContradictions(
            SeenStandings seen,
            Obligations obligations,
            FiguresDesk figures,
            ScorecardDesk scorecards,
            DelayDiary delays,
            WorkRegister register,
            PlatformTransactionManager transactions) {
        this.seen = seen;
        this.obligations = obligations;
        this.figures = figures;
        this.scorecards = scorecards;
        this.delays = delays;
        this.register = register;
        undone = new TransactionTemplate(transactions);
    }

    /** "2023-05-16, home: 2023-3.4 is OPEN_LATE, by the book OPEN_IN_TIME". */
    List<String> of(int year) {
        found.clear();
        compared.clear();
        Map<String, ObligationHistory> book = new HashMap<>();
        for (ObligationKind kind : ObligationKind.values()) {
            obligations
                    .ofPlan(String.valueOf(year), kind)
                    .forEach(history -> book.put(history.owed().key(), history));
        }
        seen.mornings().forEach((day, all) -> {
            all.forEach(one -> morning(day, one, book));
            split(day, all, year, book);
        });
        seen.evenings().forEach((day, all) -> {
            all.forEach(one -> evening(day, one, book));
            Map<String, Standing.State> said = all.stream()
                    .filter(one -> !one.place().equals("home"))
                    .collect(Collectors.toMap(Seen::key, Seen::standing, (one, same) -> one));
            report(day, said, all, year);
            scorecard(day, said, year, book);
        });
        return found;
    }

    /** Which places said which standing, so that an empty comparison is seen: "home OPEN_LATE". */
    Set<String> compared() {
        return compared;
    }

    /**
     * What opened this morning did not stand when the day began, also where it opened again after a return: it is never
     * born late, and may be done already.
     */
    private void morning(LocalDate day, Seen one, Map<String, ObligationHistory> book) {
        ObligationHistory history = history(one, book);
        if (history != null) {
            Standing.State began = history.whenBegan(day).state();
            Standing.State ended = history.at(day).state();
            Standing.State opened = one.standing() == ended && !ended.open() ? ended : Standing.State.OPEN_IN_TIME;
            boolean openedToday = began == Standing.State.NOT_OPEN
                    || !began.open() && changedOn(day, history, ObligationChange.What.OPENED);
            compare(day, one.place(), one.key(), one.standing(), openedToday ? opened : began);
        }
    }

    private static boolean changedOn(LocalDate day, ObligationHistory history, ObligationChange.What what) {
        return history.changes().stream()
                .filter(change -> change.what() == what)
                .anyMatch(change ->
                        LocalDate.ofInstant(change.at(), HoChiMinhTime.ZONE).equals(day));
    }

    private void evening(LocalDate day, Seen one, Map<String, ObligationHistory> book) {
        ObligationHistory history = history(one, book);
        if (history != null) {
            compare(day, one.place(), one.key(), one.standing(), history.at(day).state());
        }
    }

    /** Null for a request that the lead or leadership has: the book holds the partner's act, which is done. */
    private static @Nullable ObligationHistory history(Seen one, Map<String, ObligationHistory> book) {
        return switch (one.place()) {
            case "request held elsewhere" -> null;
            case "request" -> Objects.requireNonNull(book.get(one.key() + STEP_OF_REQUEST), one.key());
            default -> Objects.requireNonNull(book.get(one.key()), one.key());
        };
    }

    private void split(LocalDate day, List<Seen> all, int year, Map<String, ObligationHistory> book) {
        Set<String> late = all.stream()
                .filter(one -> one.standing() == Standing.State.OPEN_LATE)
                .filter(one -> one.place().equals("item page") || one.place().equals("task on item page"))
                .map(one -> Objects.requireNonNull(book.get(one.key())).owed())
                .filter(owed -> owed.kind() != ObligationKind.DIRECTIVE)
                .map(owed -> String.valueOf(owed.work()))
                .collect(Collectors.toCollection(TreeSet::new));
        // What was late when the day began and ended before anybody looked is a day of delay as well.
        book.values().stream()
                .filter(history -> history.owed().kind() != ObligationKind.DIRECTIVE)
                .filter(history -> history.whenBegan(day).state() == Standing.State.OPEN_LATE)
                .filter(history -> changedOn(day, history, ObligationChange.What.DONE))
                .forEach(history -> late.add(String.valueOf(history.owed().work())));
        Set<String> given = delays.between(PlanId.ofYear(year), day, day).stream()
                .map(one -> one.work().value())
                .collect(Collectors.toCollection(TreeSet::new));
        compared.add("delay split " + !late.isEmpty());
        for (String work : late) {
            if (!given.contains(work) && !closedBefore(work, day)) {
                found.add("%s, delay split: %s is not in it, but late on item pages: %s"
                        .formatted(day, work, lateOf(work, day, book)));
            }
        }
        given.stream()
                .filter(work -> !late.contains(work))
                .forEach(work -> found.add("%s, delay split: %s is nowhere else".formatted(day, work)));
    }

    /** What is still waited for after the work was closed is late and nobody's delay (decision 10). */
    private boolean closedBefore(String work, LocalDate day) {
        return register.item(new WorkKey(work))
                .closedAt()
                .filter(closed ->
                        LocalDate.ofInstant(closed, HoChiMinhTime.ZONE).isBefore(day))
                .isPresent();
    }

    private static List<String> lateOf(String work, LocalDate day, Map<String, ObligationHistory> book) {
        return book.values().stream()
                .filter(history -> work.equals(history.owed().work()))
                .filter(history -> history.whenBegan(day).state() == Standing.State.OPEN_LATE)
                .map(history -> history.owed().key() + " " + history.owed().kind() + " due "
                        + history.whenBegan(day).dueOn() + " owed by "
                        + history.owed().owedBy())
                .sorted()
                .toList();
    }

    private void report(LocalDate day, Map<String, Standing.State> said, List<Seen> all, int year) {
        ReportingPeriod period = new ReportingPeriod(
                LocalDate.of(year, 3, 1) + ".." + day, "thử", PlanId.ofYear(year), LocalDate.of(year, 3, 1), day);
        PeriodFigures read = Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            return figures.freeze(period, Actor.of("quantri")).figures();
        }));
        Stream.concat(
                        read.items()
                                .filter(item -> item.work() != null && item.status() != null)
                                .map(item -> new Seen("report", String.valueOf(item.work()), item.status())),
                        read.assigned().stream().map(given -> new Seen("report", given.work(), given.status())))
                .filter(item -> said.containsKey(item.key()))
                .forEach(item -> compare(day, item.place(), item.key(), item.standing(), said.get(item.key())));
        Map<Standing.State, Long> requests = all.stream()
                .filter(one -> one.place().startsWith("request"))
                .collect(Collectors.groupingBy(Seen::standing, Collectors.counting()));
        PeriodFigures.Asked asked = read.askedInAll();
        Map.of(
                        Standing.State.DONE_IN_TIME, asked.inTime(),
                        Standing.State.DONE_LATE, asked.late(),
                        Standing.State.OPEN_IN_TIME, asked.open(),
                        Standing.State.OPEN_LATE, asked.overdue())
                .forEach((standing, number) -> {
                    compared.add("requests in report " + standing);
                    if (requests.getOrDefault(standing, 0L) != number.longValue()) {
                        found.add("%s, report: %d requests %s, in the lists %d"
                                .formatted(day, number, standing, requests.getOrDefault(standing, 0L)));
                    }
                });
    }

    private void scorecard(
            LocalDate day, Map<String, Standing.State> said, int year, Map<String, ObligationHistory> book) {
        ScorecardPeriod period = scorecards.period(LocalDate.of(year, 3, 1) + ".." + day);
        scorecards.all(period).stream()
                .map(card -> scorecards.cases(card.office(), period).orElseThrow())
                .flatMap(cases -> cases.entries().stream())
                .filter(entry -> entry.figure().status().isPresent())
                .forEach(entry -> {
                    Standing.State other = switch (entry.figure().group()) {
                        case WORK, ANSWER -> said.get(entry.subject().key());
                        case ROUND, REPORT -> ofSubject(entry, day, book);
                        default -> null;
                    };
                    if (other != null) {
                        compare(
                                day,
                                "scorecard " + entry.figure().group(),
                                entry.subject().key(),
                                entry.figure().status().get(),
                                other);
                    }
                });
    }

    /** An item report is written by one and confirmed by another: it stands as what was opened last. */
    private static Standing.State ofSubject(ScorecardEntry entry, LocalDate day, Map<String, ObligationHistory> book) {
        String confirmed = entry.subject() + "/userTask_confirmItemReport";
        return Stream.of(
                        confirmed,
                        entry.subject() + "/userTask_submitItemReport",
                        entry.subject() + "/userTask_reportProgress")
                .filter(book::containsKey)
                .map(key -> Objects.requireNonNull(book.get(key)).at(day).state())
                .filter(standing -> standing != Standing.State.NOT_OPEN)
                .findFirst()
                .orElse(Standing.State.NOT_OPEN);
    }

    private void compare(LocalDate day, String place, String key, Standing.State says, Standing.State other) {
        compared.add(place + " " + says);
        if (says != other) {
            found.add("%s, %s: %s is %s, elsewhere %s".formatted(day, place, key, says, other));
        }
    }
}
