package vn.dieuphoi.adoption.effect;

import java.util.List;
import java.util.SortedMap;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.PlanRevision;

/**
 * What a content does to its plan's work.
 *
 * @param number of the content among those of the plan; 0 for a new plan
 * @param lines the items that it changes, those that cannot run first
 * @param itemsBefore how many items the plan has now
 * @param itemsAfter and then
 * @param untouchedItems those that stay as they are, open or not
 * @param tasks of all its items
 * @param told how many people of each party are told, by the party's name
 * @param people how many that are
 */
public record Effect(
        PlanId plan,
        int number,
        List<EffectLine> lines,
        int itemsBefore,
        int itemsAfter,
        int untouchedItems,
        TaskCounts tasks,
        SortedMap<String, Integer> told,
        int people) {

    public Effect {
        lines = List.copyOf(lines);
    }

    public String words() {
        return PlanRevision.words(number);
    }

    public boolean revises() {
        return number > 0;
    }

    public List<EffectLine> of(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }

    public List<ItemCode> left() {
        return of(Fate.LEFT).stream().map(EffectLine::code).toList();
    }

    /** Items that the content has and the plan has not, those that cannot run among them. */
    public int newItems() {
        return (int) lines.stream().filter(EffectLine::isNew).count();
    }

    /** Items of both whose facts differ, those that cannot run among them. */
    public int changedItems() {
        return lines.size() - newItems() - of(Fate.STOPPED).size();
    }

    /** How many changes are applied. */
    public int applied() {
        return lines.size() - of(Fate.LEFT).size();
    }

    /** Names what was looked at: whoever applies it says so, and sees the new state when it has become another one. */
    public String seal() {
        return Sha256.hex(this.toString());
    }
}
