package vn.dieuphoi.worklist.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.talk.TaskTalk;

/** What a task's page tells colleagues: a word about it, and that it was seen. */
@Controller
class TalkCalls {

    private final Worklist worklist;
    private final TaskTalk talk;
    private final FormTickets tickets;

    TalkCalls(Worklist worklist, TaskTalk talk, FormTickets tickets) {
        this.worklist = worklist;
        this.talk = talk;
        this.tickets = tickets;
    }

    @PostMapping("/viec/{task}/trao-doi")
    String say(
            @PathVariable String task,
            @RequestParam(name = "loi", defaultValue = "") String words,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        Workline line = theirs(task, person);
        try {
            tickets.once(ticket, () -> talk.say(line, words, person.id()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            next.addFlashAttribute("saying", words);
        }
        return "redirect:/viec/" + line.task() + "#trao-doi";
    }

    /** Asked by the page's script: a link that was followed by no person has not been seen. */
    @PostMapping("/viec/{task}/da-xem")
    ResponseEntity<Void> seen(@PathVariable String task, @AuthenticationPrincipal SignedIn person) {
        talk.seen(theirs(task, person).owed().key(), person.id());
        return ResponseEntity.noContent().build();
    }

    private Workline theirs(String task, SignedIn person) {
        return worklist.of(person.id(), person.groups()).stream()
                .filter(line -> line.task().equals(task))
                .findFirst()
                .orElseThrow(NotTheirs::hidden);
    }
}
