package vn.dieuphoi.rehearsal.result;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.rehearsal.offices.NaturalKey;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

/** What the application itself has written down, as lines of the ledger. */
public final class TableLines {

    /** Stands in the ledger already: as a start, an escalation or a directive of its own kind. */
    private static final List<String> OF_THEIR_OWN_KIND = List.of("Mở công việc", "Báo lãnh đạo", "Chỉ đạo: ");

    private final YearFacts facts;
    private final Predicate<String> person;

    /** @param person whether an actor of the journal is somebody who signs in */
    public TableLines(YearFacts facts, Predicate<String> person) {
        this.facts = facts;
        this.person = person;
    }

    /** @param plan stands before the codes in natural keys */
    public void addTo(Ledger ledger, PlanId plan) {
        for (YearFacts.Item item : facts.items()) {
            String key = plan + "-" + item.code();
            ledger.add(line(item.openedAt(), key, Event.STARTED, item.lead(), item.title()));
            if (item.closedAt() != null) {
                ledger.add(line(item.closedAt(), key, Event.CLOSED, item.lead(), item.state()));
            }
        }
        for (YearFacts.Notice notice : facts.notices()) {
            ledger.add(line(
                    notice.raisedAt(), notice.subject().key(), Event.ESCALATED, notice.responsible(), notice.cause()));
            if (notice.directedAt() != null) {
                ledger.add(line(
                        notice.directedAt(),
                        notice.subject().key(),
                        Event.DIRECTED,
                        notice.responsible(),
                        String.valueOf(notice.directive())));
            }
        }
        facts.journal().stream()
                .filter(entry -> OF_THEIR_OWN_KIND.stream().noneMatch(entry.action()::startsWith))
                .map(this::recorded)
                .forEach(ledger::add);
    }

    private static LedgerLine line(Instant at, String key, Event event, String office, String what) {
        return new LedgerLine(at, NaturalKey.itemOf(key), key, event, office, "", what);
    }

    private LedgerLine recorded(YearFacts.Entry entry) {
        return new LedgerLine(
                entry.at(),
                NaturalKey.itemOf(entry.subject().key()),
                entry.subject().key(),
                Event.RECORDED,
                "",
                person.test(entry.person()) ? entry.person() : "",
                entry.reason() == null ? entry.action() : entry.action() + ": " + entry.reason());
    }
}
