package vn.dieuphoi.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.deadline.DueDays;
import vn.dieuphoi.work.ending.WorkEnded;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** The register of pieces of work: each is opened once, closed once, and every change is in the journal. */
@Service
@Transactional
public class WorkRegister {

    private final WorkItems items;
    private final StepRecords steps;
    private final Journal journal;
    private final ObligationBook book;
    private final DueDays dueDays;
    private final StartRule startRule;
    private final PlanRegister plans;
    private final AssignmentNumbers numbers;
    private final PartyRegister parties;
    private final Claims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkRegister(
            WorkItems items,
            StepRecords steps,
            Journal journal,
            ObligationBook book,
            DueDays dueDays,
            StartRule startRule,
            PlanRegister plans,
            AssignmentNumbers numbers,
            PartyRegister parties,
            Claims claims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.plans = plans;
        this.numbers = numbers;
        this.items = items;
        this.steps = steps;
        this.journal = journal;
        this.book = book;
        this.dueDays = dueDays;
        this.startRule = startRule;
        this.parties = parties;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Opens the work on a plan item. The standing office leads in the place of a lead that cannot: none named, a body
     * outside, a set of bodies.
     *
     * @return false when it is open already: a timer, a catch-up or a second node came first
     */
    public boolean openPlanned(Plan plan, PlanItem item, String processInstance, PartyCode standingOffice) {
        WorkKey key = WorkKey.of(plan.id(), item.code());
        claims.take(key.value());
        if (items.existsById(key.value())) {
            return false;
        }
        LocalDate plannedStart = startRule.startOf(plan, item);
        boolean late = today().isAfter(plannedStart);
        PartyCode lead = item.leadOffice()
                .map(parties::inForce)
                .filter(parties::worksHere)
                .orElse(standingOffice);
        LocalDate due = startRule.endOf(plan, item);
        save(new Opening(key, item.title(), lead, plannedStart, late, due, processInstance, lineage(key, item), null));
        journal.record(Actor.SYSTEM, key.subject(), late ? "Mở công việc (muộn)" : "Mở công việc", null);
        return true;
    }

    /** Opens a task that leadership gives outside the plan. */
    public WorkKey openAdHoc(String title, PartyCode office, LocalDate dueOn, String processInstance, Actor assigner) {
        PlanId plan = plans.on(today());
        WorkKey key = WorkKey.adHoc(plan, numbers.next(plan));
        save(new Opening(key, title, office, today(), false, dueOn, processInstance, null, null));
        journal.record(assigner, key.subject(), "Giao việc ngoài kế hoạch", title);
        return key;
    }

    /**
     * Opens a part of an item, which ends when its item does.
     *
     * @param number its place among the item's parts, so that it is called the same whichever is opened first
     * @return empty when it is open already: a retry or a second node came first
     */
    public Optional<WorkKey> openPart(PartOf of, int number, String title, PartyCode lead, String processInstance) {
        WorkItem whole = item(new WorkKey(of.work()));
        claims.take(of.work() + "~");
        List<WorkItem> opened = partsOf(whole.key());
        if (opened.stream().anyMatch(part -> part.partOf().filter(of::isThatOf).isPresent())) {
            return Optional.empty();
        }
        boolean taken = opened.stream().anyMatch(part -> part.key().partNumber() == number);
        WorkKey key =
                whole.key().part(taken ? opened.get(opened.size() - 1).key().partNumber() + 1 : number);
        PartyCode office = parties.inForce(lead);
        save(new Opening(key, title, office, today(), whole.openedLate(), whole.dueOn(), processInstance, null, of));
        journal.record(Actor.SYSTEM, key.subject(), "Mở phần việc", of.source());
        return Optional.of(key);
    }

    /** The items, by key, of whose programmes some go on; one statement however many. */
    @Transactional(readOnly = true)
    public Set<String> goingOnInParts() {
        return items.goingOnInParts();
    }

    /** The parts of an item by their numbers. */
    @Transactional(readOnly = true)
    public List<WorkItem> partsOf(WorkKey item) {
        return around(item).stream()
                .filter(work -> work.partOf()
                        .filter(of -> of.work().equals(item.value()))
                        .isPresent())
                .sorted(Comparator.comparing(part -> part.key().partNumber()))
                .toList();
    }

    private void save(Opening opening) {
        items.save(new WorkItem(opening, clock.instant()));
        book.openItem(
                opening.key().value(),
                opening.key().plan().value(),
                opening.key().words() + ", " + opening.title(),
                opening.lead().value(),
                opening.dueOn());
    }

    /** The item of the same number in the plan before, where it was carried over. */
    private @Nullable String lineage(WorkKey key, PlanItem item) {
        return plans.before(key.plan())
                .flatMap(before -> find(WorkKey.of(before, item.code())))
                .filter(before -> before.state() == WorkState.CARRIED_OVER)
                .map(before -> before.key().value())
                .orElse(null);
    }

    /** What a later plan has opened to go on with it. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> carriedOnBy(WorkKey key) {
        return around(key).stream()
                .filter(work -> work.lineage().filter(key::equals).isPresent())
                .findFirst();
    }

    /** A piece of work that is read with {@link #partsOf its parts} and {@link #carriedOnBy what goes on with it}, in one statement. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> findWhole(WorkKey key) {
        Optional<WorkItem> whole =
                around(key).stream().filter(work -> work.key().equals(key)).findFirst();
        ReadOnlyThread.known(asked(key), whole);
        return whole;
    }

    private List<WorkItem> around(WorkKey key) {
        return ReadOnlyThread.once(List.of("around", key), () -> items.around(key.value()));
    }

    public void recordStep(WorkKey key, DoneStep done) {
        item(key);
        steps.save(new StepRecord(key, done, clock.instant()));
        journal.record(done.actor(), key.subject(), done.name(), done.unit());
    }

    /**
     * Its own path has ended, approved where it needs approval: from now on it counts as done, whenever it is closed.
     *
     * @return false when it was so already
     */
    public boolean finishContent(WorkKey key, Actor actor) {
        return finishContent(key, actor, clock.instant());
    }

    /** @param at when it ended, which may have been before anybody could write it down */
    public boolean finishContent(WorkKey key, Actor actor, Instant at) {
        WorkItem item = item(key);
        if (!item.isUnfinished()) {
            return false;
        }
        item.finishContent(at);
        book.endItem(key.value(), ObligationState.DONE, actor, at);
        journal.record(actor, key.subject(), "Xong nội dung", null);
        events.publishEvent(new ContentDone(key));
        return true;
    }

    public void complete(WorkKey key, String summary, Actor actor) {
        item(key).complete(summary, clock.instant());
        book.endItem(key.value(), ObligationState.DONE, actor);
        journal.record(actor, key.subject(), "Hoàn thành", summary);
        events.publishEvent(new WorkEnded(key));
    }

    public void carryOver(WorkKey key, String remaining, Actor actor) {
        item(key).carryOver(remaining, clock.instant());
        book.endItem(key.value(), ObligationState.DONE, actor);
        journal.record(actor, key.subject(), "Chuyển sang năm sau", remaining);
        key.itemCode()
                .filter(code -> !key.isPart())
                .flatMap(code -> openedAfter(key.plan(), code))
                .ifPresent(next -> next.carryOn(key));
        events.publishEvent(new WorkEnded(key));
    }

    /** The item of the same number that the next plan has opened before this one ended. */
    private Optional<WorkItem> openedAfter(PlanId plan, ItemCode code) {
        return plans.ids().stream()
                .filter(id -> plans.before(id).filter(plan::equals).isPresent())
                .flatMap(id -> find(WorkKey.of(id, code)).stream())
                .findFirst();
    }

    /** @param left how far it came, and what is left */
    public void closePartly(WorkKey key, String left, Actor actor) {
        item(key).closePartly(left, clock.instant());
        book.endItem(key.value(), ObligationState.DONE, actor);
        journal.record(actor, key.subject(), "Kết thúc phần đã làm", left);
        events.publishEvent(new WorkEnded(key));
    }

    /** @return false when it was stopped already: a retry or a second directive came later */
    public boolean stop(WorkKey key, String reason, Actor actor) {
        WorkItem item = item(key);
        if (item.state() == WorkState.STOPPED) {
            return false;
        }
        item.stop(reason, clock.instant());
        book.endItem(key.value(), ObligationState.WITHDRAWN, actor);
        journal.record(actor, key.subject(), "Dừng công việc", reason);
        events.publishEvent(new WorkEnded(key));
        return true;
    }

    /** A part ends no later than its item: more time for either is more time for the other where it needs it. */
    public void extend(WorkKey key, LocalDate newDueOn, String reason, Actor actor) {
        LocalDate before = item(key).dueOn();
        extendAlone(key, newDueOn, reason, actor);
        if (key.isPart()) {
            Optional.of(item(key.whole()))
                    .filter(whole -> whole.isUnfinished() && whole.dueOn().isBefore(newDueOn))
                    .ifPresent(whole -> extendAlone(whole.key(), newDueOn, reason, actor));
        } else {
            partsOf(key).stream()
                    .filter(part -> part.isUnfinished() && part.dueOn().equals(before))
                    .forEach(part -> extendAlone(part.key(), newDueOn, reason, actor));
        }
    }

    private void extendAlone(WorkKey key, LocalDate newDueOn, String reason, Actor actor) {
        WorkItem item = item(key);
        LocalDate before = item.dueOn();
        item.extendTo(newDueOn);
        dueDays.move(key.subject(), ChangedValue.DUE, before, newDueOn, reason, actor);
    }

    /**
     * The plan itself gives the item another end; unlike an extension it may be an earlier one and counts as none.
     *
     * @return false when the item is not open any more or has that end
     */
    public boolean changeDue(WorkKey key, LocalDate newDueOn, String reason, Actor actor) {
        WorkItem item = item(key);
        LocalDate before = item.dueOn();
        if (!item.isUnfinished() || before.equals(newDueOn)) {
            return false;
        }
        item.moveDue(newDueOn);
        dueDays.move(key.subject(), ChangedValue.DUE, before, newDueOn, reason, actor);
        return true;
    }

    /** What was given outside the plan was worded anew; the journal is whoever's who worded it. */
    public void rename(WorkKey key, String title) {
        item(key).rename(title);
    }

    public void handOver(WorkKey key, PartyCode newLead, String reason, Actor actor) {
        WorkItem item = item(key);
        String before = item.lead().value();
        item.handOverTo(newLead);
        book.giveItem(key.value(), newLead.value(), actor);
        journal.recordChange(actor, key.subject(), ChangedValue.LEAD, reason, before, newLead.value());
        events.publishEvent(new LeadChanged(key, newLead));
    }

    @Transactional(readOnly = true)
    public WorkItem item(WorkKey key) {
        return find(key).orElseThrow(() -> new Refused("Không có công việc " + key + "."));
    }

    @Transactional(readOnly = true)
    public Optional<WorkItem> find(WorkKey key) {
        return ReadOnlyThread.once(asked(key), () -> items.findById(key.value()));
    }

    /** Several at once, by key; one statement however many. */
    @Transactional(readOnly = true)
    public Map<String, WorkItem> several(Collection<WorkKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<WorkItem> found =
                items.findByKeyIn(keys.stream().map(WorkKey::value).toList());
        found.forEach(work -> ReadOnlyThread.known(asked(work.key()), Optional.of(work)));
        return found.stream().collect(Collectors.toMap(work -> work.key().value(), Function.identity()));
    }

    private static Object asked(WorkKey key) {
        return List.of("work", key);
    }

    /** The titles of several at once, by key; one statement however many. */
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : items.findTitles(keys).stream().collect(Collectors.toMap(WorkTitle::key, WorkTitle::title));
    }

    /** The items of a plan and the tasks given beside it, without the parts of items. */
    @Transactional(readOnly = true)
    public List<WorkItem> ofPlan(PlanId plan) {
        return ofPlanWithParts(plan).stream()
                .filter(work -> !work.key().isPart())
                .toList();
    }

    /** The items of a plan that have begun, without their parts and without the tasks given beside it. */
    @Transactional(readOnly = true)
    public List<WorkItem> itemsOf(PlanId plan) {
        return ReadOnlyThread.once(
                List.of("items of a plan", plan),
                () -> items.findItems(plan.value()).stream()
                        .filter(work -> !work.key().isPart())
                        .toList());
    }

    /**
     * The tasks given beside a plan, the newest first.
     *
     * @param leads the offices that lead them; empty for all
     */
    @Transactional(readOnly = true)
    public List<WorkItem> besidePlan(PlanId plan, Optional<Set<PartyCode>> leads, int most) {
        return items.findNewest(plan.value(), leads.isEmpty(), codes(leads), Limit.of(most));
    }

    /** How many there are of them. */
    @Transactional(readOnly = true)
    public int countBesidePlan(PlanId plan, Optional<Set<PartyCode>> leads) {
        return items.countBeside(plan.value(), leads.isEmpty(), codes(leads));
    }

    private static Set<String> codes(Optional<Set<PartyCode>> leads) {
        return leads.orElse(Set.of()).stream().map(PartyCode::value).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<WorkItem> ofPlanWithParts(PlanId plan) {
        return items.findByPlan(plan.value());
    }

    /** All that these offices lead, of whatever plan, open or ended. */
    @Transactional(readOnly = true)
    public List<WorkItem> ledBy(Set<PartyCode> offices) {
        return offices.isEmpty()
                ? List.of()
                : items.findByLeadIn(offices.stream().map(PartyCode::value).toList());
    }

    /** What these offices lead that is open, to be asked about in one statement however much there is. */
    @Transactional(readOnly = true)
    public List<WorkItem> openLedBy(Set<PartyCode> offices) {
        List<WorkItem> open = ledBy(offices).stream()
                .filter(work -> work.state() == WorkState.OPEN)
                .toList();
        open.forEach(work -> ReadOnlyThread.known(asked(work.key()), Optional.of(work)));
        return open;
    }

    /** Which of these items are done in programmes alone, whose leads are asked in their place; by key, in one statement. */
    @Transactional(readOnly = true)
    public Set<String> doneInParts(Collection<WorkKey> works) {
        return works.isEmpty()
                ? Set.of()
                : items.doneInParts(works.stream().map(WorkKey::value).toList());
    }

    /** The items of plans whose own path has not ended. */
    @Transactional(readOnly = true)
    public List<WorkItem> unfinished() {
        return items.findByStateAndContentDoneAtIsNullOrderByKey(WorkState.OPEN).stream()
                .filter(item -> item.key().itemCode().isPresent() && !item.key().isPart())
                .toList();
    }

    /** What was handed in at the item's own steps, oldest first. */
    @Transactional(readOnly = true)
    public List<StepRecord> stepsOf(WorkKey key) {
        return steps.findByWorkItemOrderByRecordedAtAscIdAsc(key.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
