package vn.dieuphoi.models.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.models.check.execution.Form;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;

/**
 * What a model is compared with.
 *
 * @param models by process id
 * @param forms by file name without its ending
 */
public record Project(
        Map<String, Model> models, Map<String, Form> forms, KnownBeans beans, Plan plan, PartyNames names) {

    public static final String ITEM_PREFIX = "plan-item-";

    public Optional<Model> model(String processId) {
        return Optional.ofNullable(models.get(processId));
    }

    public Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    public static boolean isItem(Model model) {
        return model.processId().startsWith(ITEM_PREFIX);
    }

    /** The plan item that a model carries out; empty for other models and for numbers that the plan does not have. */
    public Optional<PlannedItem> item(Model model) {
        if (!model.processId().matches(ITEM_PREFIX + "\\d+(-\\d+)*")) {
            return Optional.empty();
        }
        String code = model.processId().substring(ITEM_PREFIX.length()).replace('-', '.');
        return plan.find(new ItemCode(code)).map(item -> new PlannedItem(item, names, plan.rhythmOf(item)));
    }

    List<PlannedItem> items() {
        return plan.items().stream()
                .map(item -> new PlannedItem(item, names, plan.rhythmOf(item)))
                .toList();
    }
}
