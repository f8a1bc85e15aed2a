package vn.dieuphoi.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.milestone.MilestoneLine;
import vn.dieuphoi.work.process.milestone.MilestoneList;
import vn.dieuphoi.work.round.ProgressDesk;

/** One piece of work on one page, in as many statements as the page has sections. */
@Service
@Transactional(readOnly = true)
public class ItemBoard {

    private final WorkRegister register;
    private final PlanRegister plans;
    private final PartyRegister parties;
    private final ProgressDesk progress;
    private final ItemReportDesk reports;
    private final NoticeDesk notices;
    private final OpenTasks tasks;
    private final Standings standings;
    private final MilestoneList milestones;

    ItemBoard(
            WorkRegister register,
            PlanRegister plans,
            PartyRegister parties,
            ProgressDesk progress,
            ItemReportDesk reports,
            NoticeDesk notices,
            OpenTasks tasks,
            Standings standings,
            MilestoneList milestones) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
        this.progress = progress;
        this.reports = reports;
        this.notices = notices;
        this.tasks = tasks;
        this.standings = standings;
        this.milestones = milestones;
    }

    public Optional<ItemView> find(WorkKey key, Viewer viewer) {
        return register.findWhole(key).map(work -> view(work, viewer));
    }

    /** Who may read it all: the lead, leadership and the standing office. A partner reads its own requests. */
    public Predicate<WorkItem> readableBy(Set<PartyCode> groups) {
        boolean everything = seeEverything(groups);
        return work -> everything || groups.contains(work.lead());
    }

    /** Leadership and the standing office answer for the whole plan. */
    public boolean seeEverything(Set<PartyCode> groups) {
        return parties.wholePlanIsOf(groups);
    }

    private ItemView view(WorkItem work, Viewer viewer) {
        return new ItemView(
                work,
                register.carriedOnBy(work.key()),
                planned(work.key()),
                parties.party(work.lead()).name(),
                standings.of(work.dueOn(), work.finishedAt().orElse(null)),
                tasks.of(work.key(), viewer),
                progress.roundsOf(work.key()),
                reports.reportsOf(work.key()),
                register.stepsOf(work.key()),
                notices.noticesOf(work.key()),
                milestones.of(work.key()).stream().map(line -> mark(line, work)).toList(),
                work.partOf().flatMap(of -> register.find(new WorkKey(of.work()))),
                parts(work.key()));
    }

    private List<ItemView.PartLine> parts(WorkKey whole) {
        List<WorkItem> parts = register.partsOf(whole);
        Map<WorkKey, Integer> percents =
                progress.lastPercents(parts.stream().map(WorkItem::key).toList());
        return parts.stream().map(part -> line(part, percents.get(part.key()))).toList();
    }

    private ItemView.Mark mark(MilestoneLine line, WorkItem work) {
        return new ItemView.Mark(line, standing(line, work));
    }

    /** What was not asked before the item finished came with it. */
    private DueMark standing(MilestoneLine line, WorkItem work) {
        if (line.doneAt() != null || line.asked()) {
            return standings.of(line.dueOn(), line.doneAt());
        }
        if (!work.state().hasStanding()) {
            return DueMark.STOPPED;
        }
        DueMark mark = standings.of(line.dueOn(), work.finishedAt().orElse(null));
        return mark.open() && !mark.late() ? mark.notOpen() : mark;
    }

    private ItemView.PartLine line(WorkItem part, @Nullable Integer percent) {
        return new ItemView.PartLine(
                part,
                parties.party(part.lead()).name(),
                standings.of(part.dueOn(), part.finishedAt().orElse(null)),
                percent);
    }

    private Optional<PlanItem> planned(WorkKey key) {
        return key.itemCode().map(code -> plans.item(key.plan(), code));
    }
}
