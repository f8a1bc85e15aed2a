package vn.dieuphoi.adoption.model;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.ModelsOfDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.models.PlanModels;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.plan.Plan;

/** Brings the models of a draft into force with its plan: all of them or none. */
@Component
class DraftedModelsInForce implements ModelsOfDraft {

    private final PlanDrafts drafts;
    private final DraftModels models;
    private final PlanModels files;

    DraftedModelsInForce(PlanDrafts drafts, DraftModels models, PlanModels files) {
        this.drafts = drafts;
        this.models = models;
        this.files = files;
    }

    @Override
    public List<String> lacking(long draft) {
        return drafts.plan(draft)
                .found()
                .map(plan -> models.lines(draft, plan).stream()
                        .map(ModelLine::lacks)
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(() -> List.of("bản nháp còn thiếu nên chưa soạn được mô hình"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIntoForce(long draft, Actor by) {
        Plan plan = drafts.plan(draft).orRefuse();
        List<String> lacking = lacking(draft);
        if (!lacking.isEmpty()) {
            throw new Refused("Chưa áp dụng được mô hình: " + String.join("; ", lacking) + ".");
        }
        List<ItemModelFiles> all = models.files(draft, plan);
        List<Finding> faults = files.check(plan, all, file -> true).stream()
                .filter(finding -> !finding.looks())
                .filter(finding -> all.stream().anyMatch(each -> finding.file().equals(each.process() + ".bpmn")))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused("Chưa áp dụng được mô hình: " + faults.get(0) + ".");
        }
        files.bringIntoForce(all);
    }
}
