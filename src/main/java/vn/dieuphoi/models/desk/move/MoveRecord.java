package vn.dieuphoi.models.desk.move;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.MovedLedger;
import vn.dieuphoi.models.desk.move.WaitingMoves.Waiting;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.work.journal.Journal;

/** Writes what became of a piece of work, once: in the ledger, in the journal of its item, and out of what waits. */
@Component
class MoveRecord {

    private final WaitingMoves waiting;
    private final ChangeLedger ledger;
    private final MovedLedger moved;
    private final DeployedModels models;
    private final Journal journal;

    MoveRecord(WaitingMoves waiting, ChangeLedger ledger, MovedLedger moved, DeployedModels models, Journal journal) {
        this.waiting = waiting;
        this.ledger = ledger;
        this.moved = moved;
        this.models = models;
        this.journal = journal;
    }

    void write(Waiting one, MovedLedger.Fate fate, String why) {
        MovedWork work = one.work();
        // An item has ten rounds; its history needs one line.
        if (fate == MovedLedger.Fate.MOVED
                && !work.businessKey().isEmpty()
                && !moved.wentThatWay(one.change(), work.businessKey(), work.from(), work.to())) {
            ModelAct act = ledger.ofChange(one.change());
            journal.recordChange(
                    act.actor(),
                    Subject.of(work.businessKey()),
                    "Chuyển sang bản khác của quy trình",
                    act.reason(),
                    models.words(work.from()),
                    models.words(work.to()));
        }
        moved.write(new MovedLedger.Outcome(
                one.change(),
                work.instance(),
                work.businessKey(),
                work.from(),
                work.to(),
                work.stepLines(),
                fate,
                why));
        waiting.remove(one);
    }
}
