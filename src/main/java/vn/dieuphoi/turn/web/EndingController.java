package vn.dieuphoi.turn.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.turn.EndingOrder;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;

/** Where leadership ends one piece of work at any time, late or not. */
@Controller
@RequestMapping("/muc/{key}/ket-thuc")
class EndingController {

    private final EndingOrder order;
    private final TurnReader reader;
    private final WorkRegister register;

    EndingController(EndingOrder order, TurnReader reader, WorkRegister register) {
        this.order = order;
        this.reader = reader;
        this.register = register;
    }

    @GetMapping
    String form(@PathVariable String key, Authentication login, Model model) {
        reader.requireLeader(login);
        WorkItem work = register.item(new WorkKey(key));
        model.addAttribute("work", work);
        model.addAttribute("ways", order.possible(work));
        return "ending";
    }

    @PostMapping
    String end(
            @PathVariable String key,
            @RequestParam("cach") EndingWay way,
            @RequestParam(name = "con-lai", defaultValue = "") String remaining,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        reader.requireLeader(login);
        WorkKey work = new WorkKey(key);
        try {
            TypedText.within(TypedText.PARAGRAPHS, "Lý do", reason);
            TypedText.within(TypedText.PARAGRAPHS, "Phần còn lại", remaining);
            order.give(work, way, remaining.strip(), reason.strip(), Actor.of(login.getName()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typed", List.of(way.name(), remaining, reason));
            return form(key, login, model);
        }
        next.addFlashAttribute(
                "done",
                "Đã quyết định: %s. Mọi việc đang mở của %s đang được kết thúc."
                        .formatted(way.label(), Vietnamese.small(work.words())));
        next.addAttribute("key", key);
        return "redirect:/muc/{key}";
    }
}
