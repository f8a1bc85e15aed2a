package vn.dieuphoi.adoption;

/** How a step of the way stands for a draft; each step but the first tells it by a bean of its own. */
public interface StageStanding {

    /** Open: not done and nothing known to be wrong. Wrong: something that cannot run. */
    enum Standing {
        OPEN,
        DONE,
        WRONG
    }

    AdoptionStage stage();

    Standing of(PlanDraft draft);
}
