package vn.dieuphoi.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.engine.form.FormRefused;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.process.TaskActs;
import vn.dieuphoi.worklist.process.TaskForms;

/** What the script of a task's page asks: to take the task, which typing does, and to hand its form in. */
@Controller
@ResponseBody
class TaskCalls {

    private final Worklist worklist;
    private final TaskForms forms;
    private final TaskActs acts;

    TaskCalls(Worklist worklist, TaskForms forms, TaskActs acts) {
        this.worklist = worklist;
        this.forms = forms;
        this.acts = acts;
    }

    /** Where to go when it is done. */
    record Done(String next) {}

    record HandedIn(Map<String, Object> values) {}

    @PostMapping("/viec/{task}/nhan")
    ResponseEntity<Void> take(@PathVariable String task, @AuthenticationPrincipal SignedIn person) {
        requireTheirs(task, person);
        acts.take(task, person.id(), person.groups());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/viec/{task}")
    Done handIn(
            @PathVariable String task,
            @RequestBody HandedIn form,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Workline line = requireTheirs(task, person);
        acts.handIn(task, form.values() == null ? Map.of() : form.values(), person.id(), person.groups());
        Optional<Workline> next = worklist.next(person.id(), person.groups(), task);
        String path = next.map(following -> "/viec/" + following.task()).orElse("/viec");
        FlashMap said = new FlashMap();
        said.put(
                "done",
                "Đã hoàn thành “" + line.name() + "”." + (next.isPresent() ? "" : " Không còn việc nào chờ bạn."));
        said.setTargetRequestPath(request.getContextPath() + path);
        Optional.ofNullable(RequestContextUtils.getFlashMapManager(request))
                .ifPresent(flash -> flash.saveOutputFlashMap(said, request, response));
        return new Done(request.getContextPath() + path);
    }

    private Workline requireTheirs(String task, SignedIn person) {
        if (forms.open(task, person.id(), person.groups()).isEmpty()) {
            throw NotTheirs.hidden();
        }
        return worklist.of(person.id(), person.groups()).stream()
                .filter(line -> line.task().equals(task))
                .findFirst()
                .orElseThrow(NotTheirs::hidden);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        return ResponseEntity.badRequest()
                .body(Map.of(
                        "message",
                        String.valueOf(refused.getMessage()),
                        "fields",
                        refused instanceof FormRefused form ? form.problems() : Map.of()));
    }
}
