package vn.dieuphoi.adoption.check;

import org.springframework.stereotype.Component;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.StageStanding;

/** Done when nothing stops the plan; wrong when something does. */
@Component
class CheckStanding implements StageStanding {

    private final DraftCheckup checkup;

    CheckStanding(DraftCheckup checkup) {
        this.checkup = checkup;
    }

    @Override
    public AdoptionStage stage() {
        return AdoptionStage.CHECK;
    }

    @Override
    public Standing of(PlanDraft draft) {
        return checkup.lines(draft).stream().anyMatch(CheckLine::stops) ? Standing.WRONG : Standing.DONE;
    }
}
