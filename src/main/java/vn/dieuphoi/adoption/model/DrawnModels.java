package vn.dieuphoi.adoption.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.models.PlanModels;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;

/** Makes the model of an item, as a draft says it at the moment. */
@Component
class DrawnModels {

    private final PlanModels models;
    private final Clock clock;

    DrawnModels(PlanModels models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /** From the outline of the model before where a person has changed that; otherwise as it is drawn at first. */
    DraftedModel draw(Plan plan, PlanItem item, @Nullable DraftedModel before, Actor by) {
        String outline = before == null || before.origin() != ModelOrigin.OUTLINED ? null : before.outline();
        if (outline != null) {
            return outlined(plan, item, outline, by);
        }
        Scaffold scaffold = new Scaffold(plan, models.names(plan));
        return made(
                plan,
                item,
                ModelOrigin.DRAWN,
                scaffold.outline(item.code()),
                scaffold.draft(item.code()),
                Map.of(),
                by);
    }

    DraftedModel outlined(Plan plan, PlanItem item, String yaml, Actor by) {
        String bpmn = new Scaffold(plan, models.names(plan)).draft(item.code(), yaml);
        return made(plan, item, ModelOrigin.OUTLINED, yaml, bpmn, Map.of(), by);
    }

    DraftedModel uploaded(Plan plan, PlanItem item, ItemModelFiles files, Actor by) {
        return made(plan, item, ModelOrigin.UPLOADED, null, files.bpmn(), files.forms(), by);
    }

    private DraftedModel made(
            Plan plan,
            PlanItem item,
            ModelOrigin origin,
            @Nullable String outline,
            String bpmn,
            Map<String, String> forms,
            Actor by) {
        PartyNames names = models.names(plan);
        String process = PlannedItem.of(plan, item.code(), names).processId();
        return new DraftedModel(
                item.code(),
                origin,
                outline,
                new ItemModelFiles(process, bpmn, forms),
                sha256(plan, item, names),
                List.of(),
                by.person(),
                clock.instant());
    }

    /** Of all that a drawing takes from the draft and from the register. */
    String sha256(Plan plan, PlanItem item, PartyNames names) {
        PlannedItem planned = PlannedItem.of(plan, item.code(), names);
        try {
            return Sha256.hex(String.join(
                    "\n",
                    planned.processId(),
                    planned.leadLane(),
                    planned.partnerLane(),
                    planned.outside().toString(),
                    names.leadership(),
                    PlanJson.JSON.writeValueAsString(item)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
