package vn.dieuphoi.worklist.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.RoundCalendar;

/**
 * The rounds and reports that the rhythm of the plan will ask of what a person's offices lead, as far as it can be known
 * today: in as many statements however much they lead. What is done by one act stands once.
 */
@Component
@Transactional(readOnly = true)
public class ComingWork {

    private final PersonRegister people;
    private final WorkRegister register;
    private final RoundCalendar rounds;
    private final ItemReportDesk reports;

    ComingWork(PersonRegister people, WorkRegister register, RoundCalendar rounds, ItemReportDesk reports) {
        this.people = people;
        this.register = register;
        this.rounds = rounds;
        this.reports = reports;
    }

    /** One thing of one item. */
    private record One(
            ObligationKind kind, String act, String period, WorkItem item, LocalDate opensOn, LocalDate dueOn) {

        String key() {
            return kind + "/" + item.key().plan() + "/" + period + "/" + dueOn;
        }
    }

    /** What opens after today and is due up to a day, in the order of the days. */
    public List<Coming> of(String person, LocalDate until) {
        Set<PartyCode> offices = people.actsFor(person);
        List<WorkItem> led = register.openLedBy(offices);
        Set<String> inParts =
                register.doneInParts(led.stream().map(WorkItem::key).toList());
        Map<String, List<One>> acts = new LinkedHashMap<>();
        led.stream()
                .filter(item -> !inParts.contains(item.key().value()))
                .flatMap(item -> of(item, until))
                .forEach(one -> acts.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(one));
        return acts.entrySet().stream()
                .map(act -> coming(act.getKey(), act.getValue()))
                .sorted(Comparator.comparing(Coming::dueOn).thenComparing(Coming::key))
                .toList();
    }

    private Stream<One> of(WorkItem item, LocalDate until) {
        return Stream.concat(
                rounds.coming(item, until).stream()
                        .map(round -> new One(
                                ObligationKind.ROUND,
                                "Ghi tiến độ " + round.period().words(),
                                round.period().value(),
                                item,
                                round.opensOn(),
                                round.dueOn())),
                reports.coming(item, until).stream()
                        .map(report -> new One(
                                ObligationKind.ITEM_REPORT,
                                "Viết báo cáo " + report.span().words(),
                                report.span().value(),
                                item,
                                report.opensOn(),
                                report.dueOn())));
    }

    private static Coming coming(String key, Collection<One> same) {
        One first = same.iterator().next();
        String of = same.size() > 1
                ? " của %d mục".formatted(same.size())
                : ", " + first.item().key().number();
        return new Coming(key, first.act() + of, first.kind().label(), first.opensOn(), first.dueOn(), same.size());
    }
}
