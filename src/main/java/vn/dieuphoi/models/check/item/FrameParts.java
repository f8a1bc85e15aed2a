package vn.dieuphoi.models.check.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.models.difference.Aspect;
import vn.dieuphoi.models.difference.ModelElement;
import vn.dieuphoi.models.difference.ModelElements;

/**
 * What of an item's model belongs to the frame: everything outside of its own steps.
 *
 * @param steps by id; the signal to leadership counts as one
 * @param flows by where they come from and lead to, whatever their ids are
 */
record FrameParts(ModelElements model, Map<String, ModelElement> steps, Map<String, ModelElement> flows) {

    private static final Pattern STEP = Pattern.compile(".*(Task|Event|Gateway|callActivity|subProcess|escalation)");

    private static final Pattern APPROVAL = Pattern.compile("sourceExpression ([^;]+), target approval");

    static FrameParts of(String xml) {
        FrameParts parts = new FrameParts(ModelElements.of(xml), new LinkedHashMap<>(), new LinkedHashMap<>());
        parts.model.elements().forEach((id, element) -> {
            if (parts.isOwn(element)) {
                return;
            }
            if (element.type().equals("sequenceFlow")) {
                parts.flows.put(ends(element), element);
            } else if (STEP.matcher(element.type()).matches()) {
                parts.steps.put(id, element);
            }
        });
        return parts;
    }

    /** What leadership approves in the closing, by the name that the item passes; empty where it passes none. */
    Optional<String> approval() {
        ModelElement closing = steps.get("callActivity_closing");
        return Optional.ofNullable(closing)
                .map(call -> APPROVAL.matcher(call.aspects().getOrDefault(Aspect.PASSED, "")))
                .filter(Matcher::find)
                .map(passed -> passed.group(1))
                .filter(name -> !name.equals("none"));
    }

    /** Where the way leads that is taken when no condition holds; empty when there is none. */
    String defaultOf(ModelElement gateway) {
        ModelElement way = model.elements().get(gateway.other().getOrDefault("default", ""));
        return way == null ? "" : way.links().getOrDefault(Aspect.TO, "");
    }

    /** "“Ghi tiến độ hằng tháng” (gọi quy trình khác)", or with its id where it shows no name. */
    String words(String id) {
        ModelElement element = model.elements().get(id);
        if (element == null) {
            return id;
        }
        String kind = element.aspects().getOrDefault(Aspect.TYPE, "");
        return element.name().equals(id) ? kind + " " + id : "“" + element.name() + "” (" + kind + ")";
    }

    private boolean isOwn(ModelElement element) {
        String around = element.links().getOrDefault(Aspect.PARENT, "");
        ModelElement outer = model.elements().get(around);
        return around.equals(ItemFrameRule.OWN_STEPS) || outer != null && isOwn(outer);
    }

    private static String ends(ModelElement flow) {
        return flow.links().getOrDefault(Aspect.FROM, "") + " " + flow.links().getOrDefault(Aspect.TO, "");
    }
}
