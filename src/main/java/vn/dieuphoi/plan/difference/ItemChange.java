package vn.dieuphoi.plan.difference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.PlanItem;

/**
 * An item that is not the same in two contents of a plan.
 *
 * @param before null where it is new
 * @param after null where it is dropped
 * @param facts empty for a new and a dropped one
 */
public record ItemChange(
        ItemCode code, @Nullable PlanItem before, @Nullable PlanItem after, List<FactChange> facts) {

    public ItemChange {
        facts = List.copyOf(facts);
    }

    public boolean added() {
        return before == null;
    }

    public boolean dropped() {
        return after == null;
    }

    public boolean changes(ItemFact fact) {
        return of(fact).isPresent();
    }

    public Optional<FactChange> of(ItemFact fact) {
        return facts.stream().filter(one -> one.fact() == fact).findFirst();
    }

    public String title() {
        PlanItem shown = after != null ? after : before;
        return shown == null ? code.value() : shown.title();
    }
}
