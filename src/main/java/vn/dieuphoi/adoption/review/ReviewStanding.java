package vn.dieuphoi.adoption.review;

import org.springframework.stereotype.Component;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.StageStanding;

/** Done when somebody has seen each place. */
@Component
class ReviewStanding implements StageStanding {

    private final ReviewParties parties;

    ReviewStanding(ReviewParties parties) {
        this.parties = parties;
    }

    @Override
    public AdoptionStage stage() {
        return AdoptionStage.REVIEW;
    }

    @Override
    public Standing of(PlanDraft draft) {
        return new DraftReview(draft.draft(), parties::registered).open() == 0 ? Standing.DONE : Standing.OPEN;
    }
}
