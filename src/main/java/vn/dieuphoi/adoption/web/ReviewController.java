package vn.dieuphoi.adoption.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
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
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.DraftState;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.review.PartyWish;
import vn.dieuphoi.adoption.review.Readers;
import vn.dieuphoi.adoption.review.ReviewDesk;
import vn.dieuphoi.office.PartyKind;

/** Looking a draft over: every act is a form, and the page that follows shows the draft as it is now. */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}")
class ReviewController {

    private final PlanDrafts drafts;
    private final ReviewDesk desk;
    private final Readers readers;
    private final ReviewPage page;
    private final AdoptionReader reader;
    private final AdoptionWords words;

    ReviewController(
            PlanDrafts drafts,
            ReviewDesk desk,
            Readers readers,
            ReviewPage page,
            AdoptionReader reader,
            AdoptionWords words) {
        this.drafts = drafts;
        this.desk = desk;
        this.readers = readers;
        this.page = page;
        this.reader = reader;
        this.words = words;
    }

    @ModelAttribute("words")
    AdoptionWords words() {
        return words;
    }

    @ModelAttribute("at")
    ReviewAt at(
            @RequestParam(name = "loc", defaultValue = ReviewAt.TO_SEE) String list,
            @RequestParam(name = "muc", defaultValue = "") String item,
            @RequestParam(name = "cho", defaultValue = "") String place) {
        return new ReviewAt(list, item, place);
    }

    @GetMapping
    String review(@PathVariable long id, @ModelAttribute("at") ReviewAt at, Authentication login, Model model) {
        reader.require(login);
        PlanDraft draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page.fill(draft, at, login, model);
    }

    /** One act on a place; what was typed stays where it is refused. */
    @PostMapping("/cho")
    String act(
            @PathVariable long id,
            @ModelAttribute("at") ReviewAt at,
            @RequestParam("viec") String what,
            @RequestParam(name = "dau", defaultValue = "") String stamp,
            @RequestParam(name = "pham-vi", defaultValue = "") String scope,
            @RequestParam(name = "gia-tri", defaultValue = "") String typed,
            @RequestParam(name = "loai", required = false) @Nullable PartyKind kind,
            Authentication login,
            Model model) {
        ReviewDesk.Act act = new ReviewDesk.Act(id, at.place(), stamp, scope, by(login));
        return change(id, at, login, model, typed, () -> {
            switch (what) {
                case "dung" -> desk.confirm(act);
                case "sua" -> desk.correct(act, typed);
                case "sua-mot" -> desk.correct(act.only(at.item()), typed);
                case "khong-han" -> desk.correct(act, "open");
                case "thuong-xuyen" -> desk.correct(act, "standing");
                case "tra-lai" -> desk.giveBack(act);
                case "bo" -> desk.remove(act);
                case "don-vi" -> desk.addParty(act, new PartyWish(typed, kind));
                case "ten-khac" -> desk.sameAs(act, typed);
                default -> throw new Refused("Không rõ việc cần làm; hãy tải lại trang.");
            }
        });
    }

    @PostMapping("/don-vi")
    String parties(
            @PathVariable long id,
            @ModelAttribute("at") ReviewAt at,
            @RequestParam(name = "ma", required = false) @Nullable List<String> codes,
            Authentication login,
            Model model) {
        return change(
                id, at, login, model, "", () -> desk.addParties(id, codes == null ? List.of() : codes, by(login)));
    }

    @PostMapping("/them")
    String add(
            @PathVariable long id,
            @ModelAttribute("at") ReviewAt at,
            @RequestParam("phan") String field,
            @RequestParam(name = "gia-tri", defaultValue = "") String typed,
            Authentication login,
            Model model) {
        return change(id, at, login, model, typed, () -> desk.addFact(id, at.item(), field, typed, by(login)));
    }

    @PostMapping("/muc")
    String item(
            @PathVariable long id,
            @ModelAttribute("at") ReviewAt at,
            @RequestParam("viec") String what,
            @RequestParam(name = "so", defaultValue = "") String code,
            @RequestParam(name = "ten", defaultValue = "") String title,
            Authentication login,
            Model model) {
        return change(id, at, login, model, title, () -> {
            switch (what) {
                case "them" -> desk.addItem(id, code, title, at.item(), by(login));
                case "tach" -> desk.split(id, at.item(), code, title, by(login));
                case "bo" -> desk.removeItem(id, at.item(), by(login));
                default -> throw new Refused("Không rõ việc cần làm; hãy tải lại trang.");
            }
        });
    }

    @PostMapping("/hoan-tac")
    String undo(@PathVariable long id, @ModelAttribute("at") ReviewAt at, Authentication login, Model model) {
        return change(id, at, login, model, "", () -> desk.undo(id, by(login)));
    }

    @PostMapping("/bo")
    String drop(@PathVariable long id, Authentication login, RedirectAttributes next) {
        reader.require(login);
        if (drafts.close(id, DraftState.DROPPED)) {
            next.addFlashAttribute("done", "Đã bỏ bản nháp.");
        }
        return "redirect:/ke-hoach/moi";
    }

    /** The key of the item that a piece of the document belongs to; empty where none does. */
    @GetMapping(path = "/o", produces = "text/plain")
    ResponseEntity<String> itemAt(@PathVariable long id, @RequestParam("khoi") String block, Authentication login) {
        reader.require(login);
        PlanDraft draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok(desk.review(draft).itemAt(block));
    }

    @PostMapping("/o-day")
    ResponseEntity<Void> here(@PathVariable long id, @ModelAttribute("at") ReviewAt at, Authentication login) {
        reader.require(login);
        String item = at.item().length() > 20 ? "" : at.item();
        readers.at(id, login.getName(), item);
        return ResponseEntity.noContent().build();
    }

    private String change(long id, ReviewAt at, Authentication login, Model model, String typed, Runnable what) {
        reader.require(login);
        try {
            what.run();
            return at.page(id);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typed", typed);
            return drafts.find(id)
                    .map(draft -> page.fill(draft, at, login, model))
                    .orElse("redirect:/ke-hoach/moi");
        }
    }

    private static Actor by(Authentication login) {
        return Actor.of(login.getName());
    }
}
