package vn.dieuphoi.worklist.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.form.FormRefused;
import vn.dieuphoi.worklist.process.TaskActs;

/** Hands in the lines of a sheet one by one, each as its task's form would be: what is refused holds up nothing else. */
@Component
public class SheetDesk {

    private final TaskActs acts;

    SheetDesk(TaskActs acts) {
        this.acts = acts;
    }

    /** @param lines of tasks that the person may do; blank ones are left alone */
    public SentSheet handIn(List<FilledLine> lines, String person, Collection<String> groups) {
        return handInAll(lines.stream().filter(line -> !line.blank()).toList(), person, groups);
    }

    /** @param lines that the person chose; what is blank is refused as its form refuses it */
    public SentSheet handInAll(List<FilledLine> lines, String person, Collection<String> groups) {
        List<String> done = new ArrayList<>();
        Map<String, Map<String, String>> refused = new LinkedHashMap<>();
        for (FilledLine line : lines) {
            try {
                acts.handIn(line.task(), Map.copyOf(line.values()), person, groups);
                done.add(line.task());
            } catch (Refused why) {
                refused.put(line.task(), problems(why));
            }
        }
        return new SentSheet(done, refused);
    }

    private static Map<String, String> problems(Refused why) {
        return why instanceof FormRefused form && !form.problems().isEmpty()
                ? form.problems()
                : Map.of(SentSheet.WHOLE, String.valueOf(why.getMessage()));
    }
}
