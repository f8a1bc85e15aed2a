package vn.dieuphoi.consistency.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.milestone.ItemMilestones;
import vn.dieuphoi.work.process.milestone.MilestoneKey;

/** Each milestone that the plan says of an item waits for its day, is with the lead, or was told of. */
@Component
class MissingMilestones implements Search {

    private final ItemMilestones milestones;

    MissingMilestones(ItemMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public String rule() {
        return "milestone.missing";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        List<Sighting> found = new ArrayList<>();
        for (Map<String, Object> item : candidates) {
            WorkKey key = new WorkKey(Rows.text(item, "work_item"));
            Set<String> waiting = Rows.set(item, "waiting");
            Set<String> told = Rows.set(item, "told");
            List<Milestone> all = milestones.all(key);
            for (int number = 1; number <= all.size(); number++) {
                String milestone = new MilestoneKey(key, number).toString();
                if (!waiting.contains(milestone) && !told.contains("Mốc " + number)) {
                    found.add(new Sighting(
                            Subject.of(milestone), all.get(number - 1).title()));
                }
            }
        }
        return found;
    }
}
