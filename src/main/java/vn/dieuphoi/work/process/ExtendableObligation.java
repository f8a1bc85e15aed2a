package vn.dieuphoi.work.process;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.due.AgreedDueDates;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationChange;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.Extendable;
import vn.dieuphoi.work.deadline.Owed;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Steps, approvals, answers to be taken and whatever else is a task of its own: its due date is moved with the task's. */
@Component
class ExtendableObligation implements Extendable {

    private final Obligations obligations;
    private final AgreedDueDates dueDates;
    private final Journal journal;
    private final PartyRegister parties;

    ExtendableObligation(Obligations obligations, AgreedDueDates dueDates, Journal journal, PartyRegister parties) {
        this.obligations = obligations;
        this.dueDates = dueDates;
        this.journal = journal;
        this.parties = parties;
    }

    /** The keys of obligations, and only they, name a step behind a stroke. */
    @Override
    public boolean owns(Subject subject) {
        return subject.kind() == Subject.Kind.PART;
    }

    @Override
    public Owed owed(Subject subject) {
        Obligation owed = obligation(subject.key());
        String leadership = parties.leadership().code().value();
        return new Owed(
                subject,
                Optional.ofNullable(owed.work())
                        .map(Subject::of)
                        .flatMap(WorkKey::of)
                        .orElse(null),
                owed.label(),
                new PartyCode(Objects.requireNonNullElse(owed.owedBy(), leadership)),
                parties.leadership().code(),
                Objects.requireNonNull(owed.dueOn(), subject.key()),
                Objects.requireNonNull(owed.originalDueOn(), subject.key()),
                (int) obligations.changesOf(subject.key()).stream()
                        .filter(change -> change.what() == ObligationChange.What.DUE)
                        .count(),
                owed.state() == ObligationState.OPEN);
    }

    @Override
    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        Obligation owed = obligation(subject.key());
        if (owed.task() == null || !newDueOn.isAfter(Objects.requireNonNull(owed.dueOn(), subject.key()))) {
            throw new Refused("Hạn mới phải sau hạn hiện tại; hãy chọn một ngày muộn hơn.");
        }
        dueDates.set(owed.task(), OfficeHours.eveningOf(newDueOn));
        journal.recordChange(
                actor, subject, ChangedValue.DUE, reason, owed.dueOn().toString(), newDueOn.toString());
    }

    private Obligation obligation(String key) {
        return obligations
                .find(key)
                .orElseThrow(() -> new Refused("Không có việc nào mang mã \"" + key + "\"; hãy kiểm tra lại."));
    }
}
