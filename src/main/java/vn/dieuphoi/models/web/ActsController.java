package vn.dieuphoi.models.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.ReturnDesk;
import vn.dieuphoi.models.desk.ReviewedReturn;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;

/** What came into force at once, how far its work has moved, and the way back. Only administrators come here. */
@Controller
@RequestMapping("/mo-hinh/lan/{act}")
class ActsController {

    private final ModelBook book;
    private final ReturnDesk desk;
    private final ModelWords words;

    ActsController(ModelBook book, ReturnDesk desk, ModelWords words) {
        this.book = book;
        this.desk = desk;
        this.words = words;
    }

    @ModelAttribute("words")
    ModelWords words() {
        return words;
    }

    @GetMapping
    String act(@PathVariable("act") long number, Model model) {
        ModelAct act = act(number);
        List<ModelChange> changes = book.changesOf(number);
        model.addAttribute("act", act);
        model.addAttribute("changes", changes);
        model.addAttribute("names", names());
        model.addAttribute(
                "moved", changes.stream().mapToInt(ModelChange::moved).sum());
        model.addAttribute(
                "stayed", changes.stream().mapToInt(ModelChange::stayed).sum());
        model.addAttribute(
                "waiting", changes.stream().mapToInt(ModelChange::waiting).sum());
        model.addAttribute("reasons", book.stayed(number));
        model.addAttribute("notReturnable", desk.why(act).orElse(null));
        return "model-act";
    }

    @GetMapping("/lay-lai")
    String review(
            @PathVariable("act") long number,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        ModelAct act = act(number);
        try {
            ReviewedReturn review = desk.review(act);
            model.addAttribute("review", review);
            model.addAttribute("names", names());
            String asked = fields.getOrDefault("xem", "");
            model.addAttribute(
                    "shown",
                    review.changes().stream()
                            .filter(part -> part.change().process().equals(asked))
                            .findFirst()
                            .orElseGet(() -> review.changes().get(0)));
            model.addAttribute("reason", new OrderForm(fields).reason());
            return "model-return";
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/mo-hinh/lan/" + number;
        }
    }

    @PostMapping("/lay-lai")
    String takeBack(
            @PathVariable("act") long number,
            @RequestParam Map<String, String> fields,
            Principal login,
            Model model,
            RedirectAttributes next) {
        ModelAct act = act(number);
        try {
            ModelAct back = desk.takeBack(act, new OrderForm(fields).order(Actor.of(login.getName())));
            return "redirect:/mo-hinh/lan/" + back.id();
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return review(number, fields, model, next);
        }
    }

    private ModelAct act(long number) {
        return book.act(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        book.versions().forEach(version -> names.putIfAbsent(version.process(), version.name()));
        return names;
    }
}
