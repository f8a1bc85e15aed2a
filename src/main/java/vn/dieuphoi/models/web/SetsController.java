package vn.dieuphoi.models.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.HandedFiles;
import vn.dieuphoi.models.desk.ReviewedDraft;
import vn.dieuphoi.models.desk.ReviewedSet;
import vn.dieuphoi.models.desk.SetDesk;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.Upload;

/** Sets of drafts: handed in, looked at, brought into force or thrown away. Only administrators come here. */
@Controller
@RequestMapping("/mo-hinh")
class SetsController {

    private final DraftDesk drafts;
    private final SetDesk desk;
    private final ModelsPage list;
    private final ModelWords words;

    SetsController(DraftDesk drafts, SetDesk desk, ModelsPage list, ModelWords words) {
        this.drafts = drafts;
        this.desk = desk;
        this.list = list;
        this.words = words;
    }

    @ModelAttribute("words")
    ModelWords words() {
        return words;
    }

    /** @param set to which the drafts are added; a new one when it is left out */
    @PostMapping("/tai-len")
    String upload(
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "bo", required = false) @Nullable Long set,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            long into = drafts.upload(Upload.of(HandedFiles.of(files)), set, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã lưu bản nháp. Chưa có gì được áp dụng.");
            return "redirect:/mo-hinh/bo/" + into;
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return set != null && drafts.set(set).isPresent() ? review(set, Map.of(), model) : list.fill(model);
        }
    }

    /** Looked at again with other choices it comes as a POST, so that the form's token stays out of the address. */
    @RequestMapping(
            path = "/bo/{set}",
            method = {RequestMethod.GET, RequestMethod.POST})
    String review(@PathVariable long set, @RequestParam Map<String, String> fields, Model model) {
        if (drafts.set(set).isEmpty()) {
            return "redirect:/mo-hinh";
        }
        OrderForm form = new OrderForm(fields);
        ReviewedSet review = desk.review(set, form.movesWork(), form.choices());
        model.addAttribute("review", review);
        model.addAttribute("shown", shown(review, fields.getOrDefault("xem", "")));
        model.addAttribute("movesWork", form.movesWork());
        model.addAttribute("reason", form.reason());
        model.addAttribute("seen", form.seen());
        model.addAttribute("rehearsedAsItIs", drafts.rehearsedAsItIs(review.set()));
        return "model-set";
    }

    /** The draft whose pictures are shown: the one that was asked for, or the first that has something to decide. */
    private static ReviewedDraft shown(ReviewedSet review, String process) {
        return review.drafts().stream()
                .filter(draft -> draft.process().equals(process))
                .findFirst()
                .orElseGet(() -> review.drafts().get(0));
    }

    @PostMapping("/bo/{set}/ap-dung")
    String putIntoForce(
            @PathVariable long set, @RequestParam Map<String, String> fields, Principal login, Model model) {
        try {
            OrderForm form = new OrderForm(fields);
            form.requireSeen();
            ModelAct act = desk.putIntoForce(set, form.order(Actor.of(login.getName())));
            return "redirect:/mo-hinh/lan/" + act.id();
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return drafts.set(set).isPresent() ? review(set, fields, model) : list.fill(model);
        }
    }

    @PostMapping("/bo/{set}/ten")
    String name(@PathVariable long set, @RequestParam("ten") String name, RedirectAttributes next) {
        try {
            drafts.name(set, name);
            next.addFlashAttribute("done", "Đã đặt tên bộ.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mo-hinh/bo/" + set;
    }

    /** The result of a rehearsal of the set's files. */
    @PostMapping("/bo/{set}/dien-tap")
    String rehearsed(
            @PathVariable long set, @RequestParam("tep") MultipartFile file, Principal login, RedirectAttributes next) {
        try {
            drafts.rehearsed(set, HandedFiles.content(file), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã ghi kết quả diễn tập của bộ.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mo-hinh/bo/" + set;
    }

    @PostMapping("/bo/{set}/bo")
    String discard(@PathVariable long set, Principal login, RedirectAttributes next) {
        drafts.discard(set, Actor.of(login.getName()));
        next.addFlashAttribute("done", "Đã bỏ cả bộ.");
        return "redirect:/mo-hinh";
    }

    @PostMapping("/bo/{set}/bo/{process}")
    String discard(@PathVariable long set, @PathVariable String process, Principal login, RedirectAttributes next) {
        drafts.discard(set, process, Actor.of(login.getName()));
        next.addFlashAttribute("done", "Đã bỏ bản nháp.");
        return "redirect:/mo-hinh/bo/" + set;
    }

    @GetMapping("/bo/{set}/tep.zip")
    ResponseEntity<byte[]> zip(@PathVariable long set) {
        try {
            return Downloads.zip("bo-sua-doi-" + set + ".zip", drafts.zip(set));
        } catch (Refused gone) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
