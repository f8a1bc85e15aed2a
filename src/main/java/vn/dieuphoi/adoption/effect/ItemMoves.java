package vn.dieuphoi.adoption.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.engine.due.OpenTaskGroups;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.difference.FactChange;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.ItemFact;
import vn.dieuphoi.work.PartOf;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.process.milestone.MilestonesAnew;

/** Brings what a plan's new content says of an item to the work on it, by the ways that exist for each kind of change. */
@Component
class ItemMoves {

    private final WorkRegister register;
    private final StartRule startRule;
    private final EndingDesk endings;
    private final EndingOrders orders;
    private final OpenTaskGroups groups;
    private final OpenDueDates dueDates;
    private final MilestonesAnew milestones;
    private final AskedByRevision asked;
    private final PartyRegister parties;
    private final Journal journal;

    ItemMoves(
            WorkRegister register,
            StartRule startRule,
            EndingDesk endings,
            EndingOrders orders,
            OpenTaskGroups groups,
            OpenDueDates dueDates,
            MilestonesAnew milestones,
            AskedByRevision asked,
            PartyRegister parties,
            Journal journal) {
        this.register = register;
        this.startRule = startRule;
        this.endings = endings;
        this.orders = orders;
        this.groups = groups;
        this.dueDates = dueDates;
        this.milestones = milestones;
        this.asked = asked;
        this.parties = parties;
        this.journal = journal;
    }

    /** @param revision as it is called in the history: "Điều chỉnh lần 1" */
    void apply(Plan content, ItemChange change, String revision, String reason, Actor by) {
        WorkKey key = WorkKey.of(content.id(), change.code());
        Optional<WorkItem> work = register.find(key);
        journal.record(by, key.subject(), revision + ": " + words(change), reason);
        if (work.isEmpty() || work.get().state() != WorkState.OPEN) {
            return;
        }
        PlanItem item = change.after();
        if (item == null) {
            drop(work.get(), revision, reason, by);
        } else if (work.get().isUnfinished()) {
            change(content, item, change, revision, reason, by);
        }
    }

    /** In the words of the history. */
    static String words(ItemChange change) {
        if (change.added()) {
            return "thêm mục";
        } else if (change.dropped()) {
            return "bỏ mục";
        }
        return "đổi "
                + String.join(
                        ", ", change.facts().stream().map(ItemMoves::words).toList());
    }

    private static String words(FactChange fact) {
        String label = fact.fact().label();
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** What was done and approved before is closed with what was reached. */
    private void drop(WorkItem work, String revision, String reason, Actor by) {
        EndingWay way = work.isContentDone() ? EndingWay.CLOSE : EndingWay.STOP;
        endings.decide(new Ending(work.key(), way, null, "", revision + ", bỏ khỏi kế hoạch: " + reason, by));
        orders.send(work.key());
    }

    private void change(Plan content, PlanItem item, ItemChange change, String revision, String reason, Actor by) {
        WorkKey key = WorkKey.of(content.id(), item.code());
        String why = revision + ": " + reason;
        if (change.changes(ItemFact.END)) {
            LocalDate due = startRule.endOf(content, item);
            if (register.changeDue(key, due, why, by)) {
                dueDates.refresh(key.value());
            }
        }
        if (change.changes(ItemFact.LEAD)) {
            lead(item, key, why, by);
        }
        if (change.changes(ItemFact.CO_LEADS)) {
            coLeads(change, item, key, revision, reason, by);
        }
        if (change.changes(ItemFact.PARTNERS)) {
            asked.partners(change, item, key, revision, why, by);
        }
        if (change.changes(ItemFact.MILESTONES)) {
            milestones.ask(key, Objects.requireNonNull(change.before()).milestones(), why);
            dueDates.refresh(key.value());
        }
    }

    private void lead(PlanItem item, WorkKey key, String why, Actor by) {
        PartyCode lead = item.leadOffice()
                .map(parties::inForce)
                .orElseGet(() -> parties.standingOffice().code());
        if (!register.item(key).lead().equals(lead)) {
            register.handOver(key, lead, why, by);
            groups.refresh(key.value())
                    .forEach(task -> journal.recordChange(
                            by, key.subject(), "Chuyển công việc: " + task.step(), why, task.before(), task.after()));
        }
    }

    /** The part of who no longer leads beside ends; who is new is asked, as the item's own path is under way. */
    private void coLeads(ItemChange change, PlanItem item, WorkKey key, String revision, String reason, Actor by) {
        List<String> leading =
                item.coLeads().stream().map(lead -> lead.party().value()).toList();
        for (WorkItem part : register.partsOf(key)) {
            boolean gone = part.partOf()
                    .filter(of -> of.role() == PartOf.Role.CO_LEAD && !leading.contains(of.source()))
                    .isPresent();
            if (gone && part.state() == WorkState.OPEN) {
                drop(part, revision, reason, by);
            }
        }
        asked.coLeads(change, item, key, revision, by);
    }
}
