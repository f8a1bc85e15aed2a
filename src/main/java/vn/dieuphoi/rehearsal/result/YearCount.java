package vn.dieuphoi.rehearsal.result;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

/** Counts a rehearsed year into its summary. */
public final class YearCount {

    private final RehearsedYear year;
    private final YearFacts facts;
    private final List<LedgerLine> lines;

    public YearCount(RehearsedYear year) {
        this.year = year;
        this.facts = year.facts();
        this.lines = year.ledger().lines();
    }

    /** @param csv the text of the ledger */
    public Summary summary(String csv, double wallSeconds, Map<String, Double> seconds) {
        return new Summary(
                year.plan().from().getYear(),
                year.offices().name(),
                year.seed(),
                itemsStarted(),
                new Summary.MonthlyRounds(
                        facts.rounds().size(), countBy(facts.rounds(), YearFacts.Round::code, YearFacts.BY_CODE)),
                itemReports(),
                requests(),
                escalations(),
                messages(),
                year.lain().stream().limit(10).toList(),
                year.onDaysOff().size(),
                year.incidents().size(),
                year.openAtYearEnd(),
                items(),
                offices(),
                Sha256.hex(csv),
                wallSeconds,
                seconds,
                year.faults(),
                null);
    }

    private Map<String, String> itemsStarted() {
        Map<String, String> started = new LinkedHashMap<>();
        facts.planItems().forEach(item -> started.put(item.code(), LedgerLine.shown(item.openedAt())));
        return started;
    }

    private Map<String, Map<String, Summary.Period>> itemReports() {
        Map<String, Map<String, Summary.Period>> reports = new TreeMap<>(YearFacts.BY_CODE);
        for (YearFacts.Report report : facts.reports()) {
            reports.computeIfAbsent(report.code(), code -> new TreeMap<>())
                    .put(
                            report.quarter(),
                            new Summary.Period(
                                    LedgerLine.shown(report.openedAt()),
                                    report.dueOn().toString(),
                                    shown(report.submittedAt())));
        }
        return reports;
    }

    private Summary.Requests requests() {
        Map<String, Summary.Answers> byOffice = new TreeMap<>();
        facts.requests().stream()
                .collect(groupingBy(YearFacts.Request::party))
                .forEach((party, requests) -> byOffice.put(party, answers(requests)));
        Summary.Answers all = answers(facts.requests());
        return new Summary.Requests(all.sent(), all.answered(), all.escalated(), byOffice);
    }

    private static Summary.Answers answers(Collection<YearFacts.Request> requests) {
        return new Summary.Answers(
                requests.size(),
                (int) requests.stream()
                        .filter(request -> request.answeredAt() != null)
                        .count(),
                (int) requests.stream().filter(YearFacts.Request::escalated).count());
    }

    private Summary.Escalations escalations() {
        return new Summary.Escalations(
                facts.notices().size(),
                countBy(facts.notices(), YearFacts.Notice::cause, null),
                facts.notices().stream()
                        .map(notice -> new Summary.Escalation(
                                LedgerLine.shown(notice.raisedAt()),
                                notice.subject(),
                                notice.cause(),
                                notice.responsible(),
                                notice.directive()))
                        .toList());
    }

    private Summary.Messages messages() {
        Map<String, Summary.PersonMessages> byPerson = new TreeMap<>();
        int most = 0;
        Map<String, List<LedgerLine>> sent =
                lines.stream().filter(line -> line.event() == Event.MESSAGE).collect(groupingBy(LedgerLine::person));
        for (Map.Entry<String, List<LedgerLine>> person : sent.entrySet()) {
            int ofOneDay = person.getValue().stream().collect(groupingBy(LedgerLine::day, counting())).values().stream()
                    .mapToInt(Long::intValue)
                    .max()
                    .orElse(0);
            byPerson.put(
                    person.getKey(),
                    new Summary.PersonMessages(person.getValue().size(), ofOneDay));
            most = Math.max(most, ofOneDay);
        }
        int count = sent.values().stream().mapToInt(List::size).sum();
        return new Summary.Messages(count, most, byPerson);
    }

    private Map<String, Summary.ItemYear> items() {
        Map<String, Summary.ItemYear> items = new TreeMap<>(YearFacts.BY_CODE);
        for (YearFacts.Item item : facts.items()) {
            items.put(
                    item.code(),
                    new Summary.ItemYear(
                            item.lead(),
                            LedgerLine.shown(item.openedAt()),
                            item.dueOn().toString(),
                            shown(item.closedAt()),
                            item.state(),
                            count(line -> line.item().equals(item.code()), Event.DONE, Event.DONE_LATE),
                            count(line -> line.item().equals(item.code()), Event.DONE_LATE)));
        }
        return items;
    }

    private Map<String, Summary.OfficeYear> offices() {
        Map<String, Summary.OfficeYear> offices = new TreeMap<>();
        lines.stream()
                .filter(line -> line.event() == Event.DONE || line.event() == Event.DONE_LATE)
                .collect(groupingBy(LedgerLine::office))
                .forEach((office, done) -> offices.put(office, office(done)));
        return offices;
    }

    private static Summary.OfficeYear office(List<LedgerLine> done) {
        Map<String, Long> months = new TreeMap<>(done.stream()
                .collect(groupingBy(line -> line.day().toString().substring(0, 7), counting())));
        String busiest = "";
        long most = 0;
        for (Map.Entry<String, Long> month : months.entrySet()) {
            if (month.getValue() > most) {
                busiest = month.getKey();
                most = month.getValue();
            }
        }
        int late = (int)
                done.stream().filter(line -> line.event() == Event.DONE_LATE).count();
        return new Summary.OfficeYear(done.size(), late, (int) most, busiest);
    }

    private int count(Predicate<LedgerLine> which, Event... events) {
        List<Event> wanted = List.of(events);
        return (int) lines.stream()
                .filter(line -> wanted.contains(line.event()))
                .filter(which)
                .count();
    }

    private static <T> Map<String, Integer> countBy(
            List<T> all, Function<T, String> key, @Nullable Comparator<String> order) {
        Map<String, Integer> counts = new TreeMap<>(order);
        all.forEach(one -> counts.merge(key.apply(one), 1, Integer::sum));
        return counts;
    }

    private static @Nullable String shown(@Nullable Instant at) {
        return at == null ? null : LedgerLine.shown(at);
    }
}
