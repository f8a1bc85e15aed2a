package vn.dieuphoi.models.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.Choices;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.MoveDesk;
import vn.dieuphoi.models.desk.ReturnDesk;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.version.ModelVersion;

/** The models in force, to look at and to take away. Only administrators come here. */
@Controller
@RequestMapping("/mo-hinh")
class ModelsController {

    private final ModelBook book;
    private final DraftDesk drafts;
    private final MoveDesk moves;
    private final ReturnDesk returns;
    private final ModelsPage page;
    private final ModelWords words;

    ModelsController(
            ModelBook book, DraftDesk drafts, MoveDesk moves, ReturnDesk returns, ModelsPage page, ModelWords words) {
        this.book = book;
        this.drafts = drafts;
        this.moves = moves;
        this.returns = returns;
        this.page = page;
        this.words = words;
    }

    @ModelAttribute("words")
    ModelWords words() {
        return words;
    }

    @GetMapping
    String list(Model model) {
        return page.fill(model);
    }

    @GetMapping("/tat-ca.zip")
    ResponseEntity<byte[]> everything() {
        return Downloads.zip("mo-hinh.zip", book.zip());
    }

    @GetMapping("/{process}")
    String process(@PathVariable String process, Model model) {
        List<ModelVersion> versions = versions(process);
        model.addAttribute("versions", versions);
        List<ModelChange> changes = book.changes(process);
        model.addAttribute("changes", changes);
        Map<String, ModelChange> origins = new HashMap<>();
        changes.forEach(change -> origins.put(change.definition(), change));
        model.addAttribute("origins", origins);
        model.addAttribute(
                "olderWork",
                versions.stream().skip(1).mapToInt(ModelVersion::running).sum());
        model.addAttribute("set", drafts.withDraftOf(process).orElse(null));
        model.addAttribute("returnable", returns.returnable(process).orElse(null));
        return "model";
    }

    @GetMapping(path = "/{process}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable String process, @RequestParam("ban") String definition) {
        return (definition.equals("nhap") ? drafts.bpmn(process) : book.bpmn(process, definition))
                .map(bpmn -> Downloads.bpmn(process + ".bpmn", bpmn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The model in force with its forms. */
    @GetMapping("/{process}/tep.zip")
    ResponseEntity<byte[]> zip(@PathVariable String process) {
        versions(process);
        return Downloads.zip(process + ".zip", book.zip(process));
    }

    @GetMapping("/{process}/vi-tri")
    @ResponseBody
    Map<String, Integer> standing(@PathVariable String process) {
        return book.standing(process);
    }

    @GetMapping("/{process}/chuyen")
    String askedMove(@PathVariable String process, @RequestParam Map<String, String> fields, Model model) {
        return reviewMove(process, fields, model);
    }

    @PostMapping("/{process}/chuyen/xem-lai")
    String reviewMove(@PathVariable String process, @RequestParam Map<String, String> fields, Model model) {
        OrderForm form = new OrderForm(fields);
        model.addAttribute("versions", versions(process));
        model.addAttribute(
                "impact", moves.review(process, form.choices().getOrDefault(process, new Choices(Map.of()))));
        model.addAttribute("reason", form.reason());
        model.addAttribute("seen", form.seen());
        return "model-move";
    }

    @PostMapping("/{process}/chuyen")
    String move(@PathVariable String process, @RequestParam Map<String, String> fields, Principal login, Model model) {
        try {
            versions(process);
            OrderForm form = new OrderForm(fields);
            form.requireSeen();
            ModelAct act = moves.move(process, form.order(Actor.of(login.getName())));
            return "redirect:/mo-hinh/lan/" + act.id();
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return reviewMove(process, fields, model);
        }
    }

    private List<ModelVersion> versions(String process) {
        try {
            return book.versions(process);
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
