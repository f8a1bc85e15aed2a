package vn.dieuphoi.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.process.TaskActs;
import vn.dieuphoi.worklist.process.TaskForms;

/** One task: what is asked and why, since when and until when, its files, its form. */
@Controller
class TaskPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final Worklist worklist;
    private final TaskForms forms;
    private final TaskActs acts;
    private final Obligations obligations;
    private final EvidenceDesk evidence;
    private final EvidenceAccess access;
    private final WorklistWords words;
    private final ChangeWords changes;
    private final TalkView talk;
    private final PapersOfTasks papers;
    private final ShareView shares;
    private final AwayReceivers away;

    TaskPage(
            Worklist worklist,
            TaskForms forms,
            TaskActs acts,
            Obligations obligations,
            EvidenceDesk evidence,
            EvidenceAccess access,
            WorklistWords words,
            ChangeWords changes,
            TalkView talk,
            PapersOfTasks papers,
            ShareView shares,
            AwayReceivers away) {
        this.worklist = worklist;
        this.forms = forms;
        this.acts = acts;
        this.obligations = obligations;
        this.evidence = evidence;
        this.access = access;
        this.words = words;
        this.changes = changes;
        this.talk = talk;
        this.papers = papers;
        this.shares = shares;
        this.away = away;
    }

    @GetMapping("/viec/{task}")
    String show(@PathVariable String task, @AuthenticationPrincipal SignedIn person, Model model)
            throws JsonProcessingException {
        List<Workline> lines = worklist.of(person.id(), person.groups());
        Workline line = lines.stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow(TaskPage::notThere);
        TaskForms.OpenForm form = forms.open(task, person.id(), person.groups()).orElseThrow(TaskPage::notThere);
        model.addAttribute("line", line);
        model.addAttribute("words", words);
        model.addAttribute("asked", words.asked(form.words(), line));
        model.addAttribute(
                "form",
                JSON.writeValueAsString(Map.of("schema", JSON.readTree(form.schema()), "values", form.values())));
        model.addAttribute(
                "changes", changes.of(obligations.changesOf(line.owed().key())));
        model.addAttribute("next", next(lines, task).orElse(null));
        papers.find(line, form, person.id()).ifPresent(paper -> model.addAttribute("paper", paper));
        addFiles(line.owed().subject(), person, model);
        model.addAttribute("away", away.of(form.values()));
        model.addAttribute("shares", shares.about(line, person.id()));
        talk.add(line, person.id(), model);
        return "task";
    }

    private void addFiles(Subject subject, SignedIn person, Model model) {
        boolean shown = access.maySee(subject, person.id());
        List<EvidenceFile> files = shown ? evidence.of(subject) : List.of();
        model.addAttribute("subject", shown ? subject : null);
        model.addAttribute("files", files);
        model.addAttribute("mayAdd", shown && access.mayAdd(subject, person.id()));
    }

    /** Whoever follows an old letter learns that much, and nobody learns more. */
    private static NotTheirs notThere() {
        return NotTheirs.hidden("Việc này đã xong, đã chuyển cho người khác hoặc không dành cho bạn."
                + " Những việc đang chờ bạn đứng ở trang Việc.");
    }

    private static Optional<Workline> next(List<Workline> lines, String task) {
        return lines.stream()
                .filter(Workline::free)
                .filter(line -> !line.task().equals(task))
                .findFirst();
    }

    @PostMapping("/viec/{task}/tra-lai")
    String giveBack(@PathVariable String task, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        if (forms.open(task, person.id(), person.groups()).isEmpty()) {
            throw notThere();
        }
        try {
            acts.giveBack(task, person.id(), person.groups());
            next.addFlashAttribute("done", "Đã trả việc về đơn vị.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/viec";
    }
}
