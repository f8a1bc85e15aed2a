package vn.dieuphoi.adoption.trial;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.StageStanding;

/** Done when the last rehearsal was of today's draft and passed; wrong when it failed. */
@Component
class TrialStanding implements StageStanding {

    private final PlanDrafts drafts;
    private final DraftTrials trials;

    TrialStanding(PlanDrafts drafts, DraftTrials trials) {
        this.drafts = drafts;
        this.trials = trials;
    }

    @Override
    public AdoptionStage stage() {
        return AdoptionStage.TRIAL;
    }

    @Override
    public Standing of(PlanDraft draft) {
        List<Trial> all = trials.of(draft.id());
        if (all.isEmpty()) {
            return Standing.OPEN;
        }
        Trial last = all.get(0);
        boolean ofToday = drafts.plan(draft.id())
                .found()
                .filter(plan -> !trials.outdated(last, plan))
                .isPresent();
        if (!ofToday) {
            return Standing.OPEN;
        }
        return switch (last.state()) {
            case PASSED -> Standing.DONE;
            case FAILED -> Standing.WRONG;
            default -> Standing.OPEN;
        };
    }
}
