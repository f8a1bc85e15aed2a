package vn.dieuphoi.board.leaders.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.Actor;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.board.leaders.preview.ActTrial;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.turn.EndingOrder;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;

/** What the end of a piece of work ends, before leadership orders it. */
@Controller
class EndingPreviewController {

    private final ActTrial trial;
    private final EndingOrder order;
    private final WorkRegister register;
    private final Viewers viewers;

    EndingPreviewController(ActTrial trial, EndingOrder order, WorkRegister register, Viewers viewers) {
        this.trial = trial;
        this.order = order;
        this.register = register;
        this.viewers = viewers;
    }

    @PostMapping("/muc/{key}/ket-thuc/xem-truoc")
    String preview(
            @PathVariable String key,
            @RequestParam("cach") EndingWay way,
            @RequestParam(name = "con-lai", defaultValue = "") String remaining,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Authentication login,
            Model model) {
        if (!viewers.leads(login)) {
            throw NotTheirs.place();
        }
        WorkItem work = register.item(new WorkKey(key));
        model.addAttribute("work", work);
        model.addAttribute("typed", List.of(way.name(), remaining, reason));
        try {
            TypedText.within(TypedText.PARAGRAPHS, "Lý do", reason);
            TypedText.within(TypedText.PARAGRAPHS, "Phần còn lại", remaining);
            Actor leader = Actor.of(login.getName());
            model.addAttribute(
                    "effect",
                    trial.of(
                            work.key(),
                            List.of(),
                            () -> order.give(work.key(), way, remaining.strip(), reason.strip(), leader)));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("ways", order.possible(work));
            return "ending";
        }
        model.addAttribute("way", way);
        return "leaders-ending";
    }
}
