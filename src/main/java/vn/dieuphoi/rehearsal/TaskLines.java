package vn.dieuphoi.rehearsal;

import java.time.Instant;
import vn.dieuphoi.rehearsal.offices.OfficeTask;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.result.Ledger;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

/** Writes what opens and what is done into the ledger. */
final class TaskLines implements ScriptedOffices.Watcher {

    private final Ledger ledger;

    TaskLines(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void opened(OfficeTask task) {
        ledger.add(line(task, task.opened(), Event.OPENED, ""));
    }

    @Override
    public void done(OfficeTask task, String person, Instant now) {
        ledger.add(line(task, now, task.lateAt(now) ? Event.DONE_LATE : Event.DONE, person));
    }

    @Override
    public void gone(OfficeTask task, Instant now) {
        ledger.add(line(task, now, Event.GONE, ""));
    }

    private static LedgerLine line(OfficeTask task, Instant at, Event event, String person) {
        return new LedgerLine(at, task.item(), task.instance(), event, task.party(), person, task.name());
    }
}
