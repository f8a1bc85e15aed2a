package vn.dieuphoi.obligation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.task.TaskHands;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.handover.HeldFilter;
import vn.dieuphoi.office.handover.HeldPage;
import vn.dieuphoi.office.handover.HeldTask;
import vn.dieuphoi.office.handover.HeldTasks;

/** What offices and people hold is read from the book and put into other hands through the engine, which the book follows. */
@Component
class HeldObligations implements HeldTasks {

    private static final Set<ObligationKind> OF_REQUESTS = Set.of(
            ObligationKind.REQUEST,
            ObligationKind.CLARIFICATION,
            ObligationKind.ANSWER_TO_TAKE,
            ObligationKind.DECLINING);

    private final Obligations obligations;
    private final ObligationBook book;
    private final TaskHands hands;
    private final PartyRegister parties;
    private final Clock clock;

    HeldObligations(Obligations obligations, ObligationBook book, TaskHands hands, PartyRegister parties, Clock clock) {
        this.obligations = obligations;
        this.book = book;
        this.hands = hands;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public HeldPage ofOffice(PartyCode office, HeldFilter filter) {
        Obligations.Page page = obligations.owedBy(
                office.value(),
                filter.holder().equals(HeldFilter.NOBODY),
                filter.holder().isEmpty() || filter.holder().equals(HeldFilter.NOBODY) ? null : filter.holder(),
                filter.lateOnly() ? today() : null,
                filter.page() * HeldFilter.SIZE,
                HeldFilter.SIZE);
        return new HeldPage(tasks(page.shown()), page.total());
    }

    @Override
    public List<HeldTask> heldBy(String person) {
        return tasks(obligations.heldBy(person));
    }

    @Override
    public List<HeldTask> heldForOthers() {
        return tasks(obligations.heldForOthers());
    }

    @Override
    public List<HeldTask> ofWork(String key) {
        return tasks(obligations.openOf(key));
    }

    @Override
    public List<HeldTask> find(Collection<String> ids) {
        return tasks(obligations.withTasks(ids));
    }

    @Override
    public List<String> idsOf(PartyCode office) {
        return obligations.tasksOwedBy(office.value());
    }

    @Override
    public void give(HeldTask task, @Nullable String holder, @Nullable String owner) {
        hands.give(task.id(), holder, owner);
    }

    @Override
    public boolean setInnerDay(HeldTask task, LocalDate day, Actor head) {
        return book.setInnerDay(task.id(), day, head);
    }

    @Override
    public void regroup(String task, PartyCode before, PartyCode after) {
        hands.regroup(task, before.value(), after.value(), parties.party(after).shortName());
    }

    private List<HeldTask> tasks(List<Obligation> owed) {
        return owed.stream()
                .flatMap(one -> Stream.ofNullable(one.task()).map(task -> task(one, task)))
                .toList();
    }

    private HeldTask task(Obligation owed, String task) {
        return new HeldTask(
                task,
                owed.label(),
                owed.work(),
                owed.holder(),
                owed.actingFor(),
                owed.dueOn(),
                Standing.State.of(owed.dueOn(), null, today()) == Standing.State.OPEN_LATE,
                OF_REQUESTS.contains(owed.kind()),
                owed.candidateGroup(),
                owed.owedBy());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
