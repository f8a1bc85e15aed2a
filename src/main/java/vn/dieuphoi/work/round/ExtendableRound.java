package vn.dieuphoi.work.round;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.deadline.Extendable;
import vn.dieuphoi.work.deadline.Owed;

@Component
class ExtendableRound implements Extendable {

    private final ProgressDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;

    ExtendableRound(ProgressDesk desk, WorkRegister register, PartyRegister parties) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
    }

    @Override
    public boolean owns(Subject subject) {
        return RoundKey.isOne(subject.key());
    }

    @Override
    public Owed owed(Subject subject) {
        MonthlyRound round = desk.round(new RoundKey(subject.key()));
        WorkItem item = register.item(round.key().workItem());
        return new Owed(
                subject,
                item.key(),
                "ghi tiến độ %s của mục %s"
                        .formatted(round.period().words(), item.key().number()),
                item.lead(),
                parties.leadership().code(),
                round.dueOn(),
                round.originalDueOn(),
                round.extensions(),
                round.reportedAt().isEmpty() && item.state() == WorkState.OPEN);
    }

    @Override
    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        desk.extend(new RoundKey(subject.key()), newDueOn, reason, actor);
    }
}
