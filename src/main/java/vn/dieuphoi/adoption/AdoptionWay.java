package vn.dieuphoi.adoption;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of steps under the title of every page of the way: attribute {@code way} of {@code adoption-parts :: way}. */
@Component
public class AdoptionWay {

    private final List<StageStanding> standings;

    AdoptionWay(List<StageStanding> standings) {
        this.standings = standings;
    }

    public List<WayStep> steps(PlanDraft draft, AdoptionStage now) {
        return Arrays.stream(AdoptionStage.values())
                .map(stage -> new WayStep(stage.label(), stage.page(draft.id()), standing(stage, draft), stage == now))
                .toList();
    }

    private StageStanding.Standing standing(AdoptionStage stage, PlanDraft draft) {
        if (stage == AdoptionStage.READ) {
            return StageStanding.Standing.DONE;
        }
        return standings.stream()
                .filter(standing -> standing.stage() == stage)
                .map(standing -> standing.of(draft))
                .findFirst()
                .orElse(StageStanding.Standing.OPEN);
    }
}
