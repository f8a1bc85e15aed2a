package vn.dieuphoi.adoption.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** The open tasks of a plan's items at a moment, and what became of them between two. */
@Component
class OpenTasksOfPlan {

    private final WorkRegister register;
    private final Obligations obligations;

    OpenTasksOfPlan(WorkRegister register, Obligations obligations) {
        this.register = register;
        this.obligations = obligations;
    }

    /** By item, then by the engine's task. */
    Map<ItemCode, Map<String, Obligation>> of(PlanId plan) {
        Map<ItemCode, Map<String, Obligation>> open = new TreeMap<>();
        for (WorkItem work : register.ofPlan(plan)) {
            work.key().itemCode().ifPresent(code -> open.put(code, byTask(work)));
        }
        return open;
    }

    private Map<String, Obligation> byTask(WorkItem work) {
        Map<String, Obligation> tasks = new HashMap<>();
        List<Obligation> open = obligations.openOf(work.key().value());
        open.forEach(owed -> tasks.put(String.valueOf(owed.task()), owed));
        return tasks;
    }

    static TaskCounts counts(Map<String, Obligation> before, Map<String, Obligation> after) {
        int changed = 0;
        int untouched = 0;
        for (Map.Entry<String, Obligation> one : before.entrySet()) {
            Obligation now = after.get(one.getKey());
            if (now != null && (movedOffice(one.getValue(), now) || movedDue(one.getValue(), now))) {
                changed++;
            } else if (now != null) {
                untouched++;
            }
        }
        int opened = (int) after.keySet().stream()
                .filter(task -> !before.containsKey(task))
                .count();
        return new TaskCounts(opened, changed, before.size() - changed - untouched, untouched);
    }

    static boolean movedOffice(Obligation before, Obligation after) {
        return !Objects.equals(before.owedBy(), after.owedBy());
    }

    static boolean movedDue(Obligation before, Obligation after) {
        return !Objects.equals(before.dueOn(), after.dueOn());
    }
}
