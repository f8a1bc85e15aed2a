package vn.dieuphoi.adoption.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.AdoptionWay;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.check.CheckLine;
import vn.dieuphoi.adoption.check.DraftCheckup;

/** What the check of a draft found, each with the way to its place. */
@Controller
class CheckController {

    private final PlanDrafts drafts;
    private final DraftCheckup checkup;
    private final AdoptionWay way;
    private final AdoptionReader reader;

    CheckController(PlanDrafts drafts, DraftCheckup checkup, AdoptionWay way, AdoptionReader reader) {
        this.drafts = drafts;
        this.checkup = checkup;
        this.way = way;
        this.reader = reader;
    }

    @GetMapping("/ke-hoach/nhap/{id}/kiem-tra")
    String check(@PathVariable long id, Authentication login, Model model) {
        reader.require(login);
        PlanDraft draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CheckLine> lines = checkup.lines(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("lines", lines);
        model.addAttribute("stops", lines.stream().filter(CheckLine::stops).count());
        model.addAttribute("way", way.steps(draft, AdoptionStage.CHECK));
        return "plan-draft-check";
    }
}
