package vn.dieuphoi.worklist;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** What one may open oneself; an item of that very number first. */
@Component
class FindWork implements Findable {

    private final Worklist worklist;

    FindWork(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public String heading() {
        return "Việc";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        return worklist.due(looker.person(), looker.groups()).stream()
                .filter(line -> sought.tell(line.number() + ' ' + line.name() + ' ' + line.title()))
                .sorted(Comparator.comparing((Workline line) -> !line.number().equals(sought.typed())))
                .limit(most)
                .map(line -> new Found(
                        line.number(),
                        line.name(),
                        line.standing() == null ? "" : line.standing().words(),
                        "/viec/" + line.task()))
                .toList();
    }
}
