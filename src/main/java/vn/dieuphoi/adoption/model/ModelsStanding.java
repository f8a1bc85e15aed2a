package vn.dieuphoi.adoption.model;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.StageStanding;

/** Done when every item has a model of today's draft without faults; wrong when one has faults. */
@Component
class ModelsStanding implements StageStanding {

    private final PlanDrafts drafts;
    private final DraftModels models;

    ModelsStanding(PlanDrafts drafts, DraftModels models) {
        this.drafts = drafts;
        this.models = models;
    }

    @Override
    public AdoptionStage stage() {
        return AdoptionStage.MODELS;
    }

    @Override
    public Standing of(PlanDraft draft) {
        List<ModelLine> lines = drafts.plan(draft.id())
                .found()
                .map(plan -> models.lines(draft.id(), plan))
                .orElse(List.of());
        if (lines.stream().anyMatch(line -> line.faults() > 0)) {
            return Standing.WRONG;
        }
        boolean done = !lines.isEmpty() && lines.stream().noneMatch(ModelLine::asksForAPerson);
        return done ? Standing.DONE : Standing.OPEN;
    }
}
