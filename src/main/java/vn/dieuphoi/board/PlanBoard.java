package vn.dieuphoi.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Obligations.OpenOfWork;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** The whole plan at a glance, in three statements however many items and tasks there are. */
@Service
@Transactional(readOnly = true)
public class PlanBoard {

    private final PlanRegister plans;
    private final PartyRegister parties;
    private final WorkRegister register;
    private final StartRule startRule;
    private final Standings standings;
    private final Obligations obligations;
    private final Clock clock;

    PlanBoard(
            PlanRegister plans,
            PartyRegister parties,
            WorkRegister register,
            StartRule startRule,
            Standings standings,
            Obligations obligations,
            Clock clock) {
        this.plans = plans;
        this.parties = parties;
        this.register = register;
        this.startRule = startRule;
        this.standings = standings;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * The items of a plan in document order; empty without a plan.
     *
     * @param readable which pieces of work the viewer may open
     */
    public List<BoardRow> rows(PlanId id, Predicate<WorkItem> readable) {
        Plan plan = plans.find(id).orElse(null);
        if (plan == null) {
            return List.of();
        }
        Map<WorkKey, WorkItem> work =
                register.itemsOf(id).stream().collect(Collectors.toMap(WorkItem::key, Function.identity()));
        Map<PartyCode, Party> offices =
                parties.all().stream().collect(Collectors.toMap(Party::code, Function.identity()));
        Map<String, OpenOfWork> tasks =
                obligations.openOf(work.keySet().stream().map(WorkKey::value).toList(), today());
        return plan.items().stream()
                .map(item -> row(
                        plan,
                        item,
                        work.get(WorkKey.of(id, item.code())),
                        tasks.get(WorkKey.of(id, item.code()).value()),
                        offices,
                        readable))
                .toList();
    }

    private BoardRow row(
            Plan plan,
            PlanItem item,
            @Nullable WorkItem work,
            @Nullable OpenOfWork tasks,
            Map<PartyCode, Party> offices,
            Predicate<WorkItem> readable) {
        PartyCode lead = work != null && item.lead() != null ? work.lead() : item.lead();
        Party office = lead == null ? null : offices.get(lead);
        return new BoardRow(
                item.code(),
                item.section(),
                item.title(),
                lead,
                office == null ? "Lãnh đạo phân công từng chương trình" : office.name(),
                state(work, tasks),
                tasks == null ? 0 : tasks.count(),
                tasks == null ? 0 : tasks.late(),
                work != null && work.state().hasStanding()
                        ? standings.of(work.dueOn(), work.finishedAt().orElse(null))
                        : null,
                work != null && readable.test(work),
                nextDay(plan, item, work, tasks));
    }

    private BoardState state(@Nullable WorkItem work, @Nullable OpenOfWork tasks) {
        if (work == null) {
            return BoardState.NOT_STARTED;
        }
        return switch (work.state()) {
            case OPEN ->
                work.isContentDone()
                        ? BoardState.CONTENT_DONE
                        : tasks != null && tasks.late() > 0 ? BoardState.LATE : BoardState.RUNNING;
            case COMPLETED -> BoardState.COMPLETED;
            case CARRIED_OVER -> BoardState.CARRIED_OVER;
            case CLOSED_PARTLY -> BoardState.CLOSED_PARTLY;
            case STOPPED -> BoardState.STOPPED;
        };
    }

    /** What has passed is no day to come: it stands as late. */
    private @Nullable LocalDate nextDay(Plan plan, PlanItem item, @Nullable WorkItem work, @Nullable OpenOfWork tasks) {
        if (work == null) {
            return startRule.startOf(plan, item);
        }
        if (work.state() != WorkState.OPEN) {
            return null;
        }
        if (tasks != null && tasks.nextDueOn() != null) {
            return tasks.nextDueOn();
        }
        return work.isContentDone() || standings.of(work.dueOn()).late() ? null : work.dueOn();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
