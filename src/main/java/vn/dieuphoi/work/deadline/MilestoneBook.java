package vn.dieuphoi.work.deadline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All milestones by their kind. */
@Component
public class MilestoneBook {

    private final Map<String, Milestones> byKind;

    MilestoneBook(List<Milestones> all) {
        byKind = all.stream().collect(Collectors.toMap(Milestones::kind, Function.identity()));
    }

    public Milestones of(String kind) {
        Milestones milestones = byKind.get(kind);
        if (milestones == null) {
            throw new IllegalStateException("Không có mốc thời gian loại " + kind);
        }
        return milestones;
    }
}
