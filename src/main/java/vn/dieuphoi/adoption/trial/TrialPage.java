package vn.dieuphoi.adoption.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.AdoptionWay;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.plan.Plan;

/** Where a draft is rehearsed: started, watched, stopped, its results. */
@Controller
@RequestMapping("/ke-hoach/nhap/{draft}/dien-tap")
class TrialPage {

    /** The result is a page of its own with its own looks; it runs nothing and asks for nothing. */
    private static final String OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final AdoptionReader reader;
    private final AdoptionWay way;
    private final PlanDrafts drafts;
    private final DraftTrials trials;
    private final TrialBook book;

    TrialPage(AdoptionReader reader, AdoptionWay way, PlanDrafts drafts, DraftTrials trials, TrialBook book) {
        this.reader = reader;
        this.way = way;
        this.drafts = drafts;
        this.trials = trials;
        this.book = book;
    }

    @GetMapping
    String page(@PathVariable long draft, Authentication login, Model model) {
        reader.require(login);
        return fill(draft, model);
    }

    @PostMapping
    String begin(@PathVariable long draft, Authentication login, Model model) {
        reader.require(login);
        try {
            trials.ask(draft, Actor.of(login.getName()));
            return "redirect:/ke-hoach/nhap/" + draft + "/dien-tap";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return fill(draft, model);
        }
    }

    @PostMapping("/dung")
    String stop(@PathVariable long draft, Authentication login, Model model, RedirectAttributes next) {
        reader.require(login);
        try {
            trials.stop(draft, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã dừng diễn tập.");
            return "redirect:/ke-hoach/nhap/" + draft + "/dien-tap";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return fill(draft, model);
        }
    }

    @GetMapping("/{trial}/ket-qua")
    ResponseEntity<byte[]> result(@PathVariable long draft, @PathVariable long trial, Authentication login) {
        reader.require(login);
        String page = book.page(draft, trial).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", OWN_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private String fill(long id, Model model) {
        PlanDraft draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Trial> all = trials.of(id);
        Optional<Plan> plan = drafts.plan(id).found();
        Optional<Trial> last = all.stream().findFirst();
        model.addAttribute("draft", draft);
        model.addAttribute("way", way.steps(draft, AdoptionStage.TRIAL));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute("trials", all);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("running", last.filter(trial -> trial.state().open()).isPresent());
        model.addAttribute(
                "percent",
                last.flatMap(trial -> plan.map(found -> TrialWords.percent(trial, found)))
                        .orElse(0));
        model.addAttribute(
                "outdated",
                last.filter(trial -> plan.filter(found -> trials.outdated(trial, found))
                                .isPresent())
                        .isPresent());
        model.addAttribute("result", last.flatMap(Trial::result).orElse(null));
        model.addAttribute("hindrance", trials.hindrance(id).orElse(null));
        model.addAttribute("words", new TrialWords());
        return "draft-trial";
    }
}
