package vn.dieuphoi.engine.list;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A person's tasks as the scripts of Tasklist ask for them. */
@Controller
@RequestMapping("/api/viec")
@ResponseBody
class OwnTaskCalls {

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final OwnTasks tasks;

    OwnTaskCalls(OwnTasks tasks) {
        this.tasks = tasks;
    }

    /** One task to open. */
    record Line(String id, String name, String about, String label) {

        static Line of(OwnTask task) {
            return new Line(task.id(), task.name(), task.about(), task.label());
        }
    }

    record Found(List<Line> tasks) {}

    record Next(@Nullable Line next) {}

    @GetMapping
    Found find(@RequestParam("tim") String words, Principal login) {
        String sought = words.substring(0, Math.min(words.length(), LONGEST));
        return new Found(
                tasks.find(login.getName(), sought, MOST).stream().map(Line::of).toList());
    }

    /** @param done the task that was completed just now */
    @GetMapping("/tiep")
    Next next(@RequestParam("sau") String done, Principal login) {
        Optional<OwnTask> next = tasks.next(login.getName(), done);
        return new Next(next.map(Line::of).orElse(null));
    }
}
