package vn.dieuphoi.models.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.models.check.execution.Form;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;

/**
 * What a model is compared with.
 *
 * @param models by process id
 * @param forms by file name without its ending
 */
public record Project(
        Map<String, Model> models, Map<String, Form> forms, KnownBeans beans, Plan plan, PartyNames names) {

    public static final String ITEM_PREFIX = ItemProcess.PREFIX;

    public Optional<Model> model(String processId) {
        return Optional.ofNullable(models.get(processId));
    }

    public Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    public static boolean isItem(Model model) {
        return model.processId().startsWith(ITEM_PREFIX);
    }

    /** The item of this plan that a model is drawn for; empty for other models and for numbers that the plan does not have. */
    public Optional<PlannedItem> item(Model model) {
        return ItemProcess.itemOf(model.processId())
                .filter(item -> item.plan().equals(plan.id()))
                .flatMap(item -> plan.find(item.code()))
                .map(item -> new PlannedItem(plan.id(), item, names, plan.rhythmOf(item)));
    }

    List<PlannedItem> items() {
        return plan.items().stream()
                .map(item -> new PlannedItem(plan.id(), item, names, plan.rhythmOf(item)))
                .toList();
    }
}
