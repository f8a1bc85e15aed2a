package vn.dieuphoi.adoption.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.adoption.ModelsOfDraft;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.clock.JobsOfWork;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.plan.Adoption;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.PlanRevision;
import vn.dieuphoi.plan.PlanRevisions;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.PlanDifference;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/**
 * Adopts a content and everything that follows from it, in the transaction of the caller, who keeps it or takes it back.
 * What is counted is counted on what has happened.
 */
@Component
class EffectPlay {

    private final PlanRegister plans;
    private final PlanRevisions revisions;
    private final Hindrances hindrances;
    private final ItemMoves moves;
    private final OpenTasksOfPlan openTasks;
    private final TellPeople tell;
    private final WorkRegister register;
    private final StartRule startRule;
    private final ObjectProvider<ModelsOfDraft> models;
    private final JobsOfWork jobs;
    private final Claims claims;
    private final Clock clock;

    EffectPlay(
            PlanRegister plans,
            PlanRevisions revisions,
            Hindrances hindrances,
            ItemMoves moves,
            OpenTasksOfPlan openTasks,
            TellPeople tell,
            WorkRegister register,
            StartRule startRule,
            ObjectProvider<ModelsOfDraft> models,
            JobsOfWork jobs,
            Claims claims,
            Clock clock) {
        this.plans = plans;
        this.revisions = revisions;
        this.hindrances = hindrances;
        this.moves = moves;
        this.openTasks = openTasks;
        this.tell = tell;
        this.register = register;
        this.startRule = startRule;
        this.models = models;
        this.jobs = jobs;
        this.claims = claims;
        this.clock = clock;
    }

    Effect play(AdoptionOrder order) {
        Plan wanted = order.content();
        claims.take("adopt-" + wanted.id());
        @Nullable Plan before = plans.find(wanted.id()).orElse(null);
        bringModels(order);
        Map<ItemCode, List<String>> hindered = new TreeMap<>();
        for (ItemChange change : new PlanDifference(before, wanted).items()) {
            List<String> why = hindrances.of(wanted, change);
            if (!why.isEmpty()) {
                hindered.put(change.code(), why);
            }
        }
        Plan content = leaving(wanted, before, order.leaving(hindered.keySet()).left());
        List<ItemChange> changes = new PlanDifference(before, content).items();
        Map<ItemCode, Map<String, Obligation>> open = openTasks.of(wanted.id());
        Set<ItemCode> running = running(changes, content);
        int number = revisions.next(content.id());
        carryOut(content, changes, PlanRevision.words(number), order);
        Map<ItemCode, Map<String, Obligation>> then = openTasks.of(content.id());
        return new Count(wanted, before, content, changes, hindered, running, open, then).effect(number, order);
    }

    /** Models come first, so that what they open can be opened. Where something is lacking nothing comes into force. */
    private void bringModels(AdoptionOrder order) {
        Long draft = order.draft();
        ModelsOfDraft drawn = models.getIfAvailable();
        if (draft != null && drawn != null && drawn.lacking(draft).isEmpty()) {
            drawn.bringIntoForce(draft, order.by());
        }
    }

    private Set<ItemCode> running(List<ItemChange> changes, Plan content) {
        return changes.stream()
                .map(ItemChange::code)
                .filter(code -> register.find(WorkKey.of(content.id(), code))
                        .filter(work -> work.state() == WorkState.OPEN)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private void carryOut(Plan content, List<ItemChange> changes, String revision, AdoptionOrder order) {
        if (plans.adopt(content, order.by(), order.reason()) == Adoption.UNCHANGED) {
            return;
        }
        changes.forEach(change -> moves.apply(content, change, revision, order.reason(), order.by()));
        jobs.run(changes.stream()
                .map(change -> WorkKey.of(content.id(), change.code()).value())
                .toList());
    }

    /** Items that stay as they are: changed ones with their old content, new ones not at all. */
    private static Plan leaving(Plan wanted, @Nullable Plan before, Set<ItemCode> left) {
        if (left.isEmpty()) {
            return wanted;
        }
        List<PlanItem> items = new ArrayList<>();
        wanted.items().stream().filter(item -> !left.contains(item.code())).forEach(items::add);
        if (before != null) {
            before.items().stream().filter(item -> left.contains(item.code())).forEach(items::add);
        }
        items.sort(Comparator.comparing(PlanItem::code));
        return wanted.withItems(items);
    }

    /** Says in numbers and words what has happened. */
    private final class Count {

        private final Plan wanted;
        private final @Nullable Plan before;
        private final Plan content;
        private final List<ItemChange> changes;
        private final Map<ItemCode, List<String>> hindered;
        private final Set<ItemCode> running;
        private final Map<ItemCode, Map<String, Obligation>> open;
        private final Map<ItemCode, Map<String, Obligation>> then;

        Count(
                Plan wanted,
                @Nullable Plan before,
                Plan content,
                List<ItemChange> changes,
                Map<ItemCode, List<String>> hindered,
                Set<ItemCode> running,
                Map<ItemCode, Map<String, Obligation>> open,
                Map<ItemCode, Map<String, Obligation>> then) {
            this.wanted = wanted;
            this.before = before;
            this.content = content;
            this.changes = changes;
            this.hindered = hindered;
            this.running = running;
            this.open = open;
            this.then = then;
        }

        Effect effect(int number, AdoptionOrder order) {
            List<EffectLine> lines = new ArrayList<>();
            for (ItemChange change : new PlanDifference(before, wanted).items()) {
                if (hindered.containsKey(change.code()) || order.left().contains(change.code())) {
                    lines.add(left(change));
                }
            }
            changes.forEach(change -> lines.add(line(change)));
            TellPeople.Round round = tell.round(content, changes);
            tell.send(content, PlanRevision.words(number), number, order.reason(), round);
            Set<ItemCode> all = new TreeSet<>(open.keySet());
            all.addAll(then.keySet());
            TaskCounts tasks = all.stream().map(this::tasks).reduce(TaskCounts.NONE, TaskCounts::plus);
            int items = before == null ? 0 : before.items().size();
            long goneOrChanged = lines.stream().filter(line -> !line.isNew()).count();
            return new Effect(
                    content.id(),
                    number,
                    lines,
                    items,
                    content.items().size(),
                    items - (int) goneOrChanged,
                    tasks,
                    round.byParty(),
                    round.lines().size());
        }

        private EffectLine left(ItemChange change) {
            return new EffectLine(
                    change.code(),
                    change.title(),
                    Fate.LEFT,
                    EffectWords.kinds(change),
                    EffectWords.before(change),
                    EffectWords.after(wanted, change),
                    List.of(),
                    hindered.getOrDefault(change.code(), List.of("Được chọn để lại.")),
                    List.of(),
                    TaskCounts.NONE);
        }

        private EffectLine line(ItemChange change) {
            PlanItem item = change.after();
            LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
            return new EffectLine(
                    change.code(),
                    change.title(),
                    change.added() ? Fate.OPENED : change.dropped() ? Fate.STOPPED : Fate.CHANGED,
                    EffectWords.kinds(change),
                    EffectWords.before(change),
                    EffectWords.after(content, change),
                    EffectWords.running(
                            change,
                            running.contains(change.code()),
                            item == null ? today : startRule.startOf(content, Objects.requireNonNull(item)),
                            today,
                            of(open, change.code()),
                            of(then, change.code())),
                    List.of(),
                    tell.concerned(change).stream().map(content::nameOf).toList(),
                    tasks(change.code()));
        }

        private TaskCounts tasks(ItemCode code) {
            return OpenTasksOfPlan.counts(of(open, code), of(then, code));
        }

        private Map<String, Obligation> of(Map<ItemCode, Map<String, Obligation>> tasks, ItemCode code) {
            return tasks.getOrDefault(code, Map.of());
        }
    }
}
