package vn.dieuphoi.adoption.effect.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.AdoptionReader;
import vn.dieuphoi.adoption.AdoptionStage;
import vn.dieuphoi.adoption.AdoptionWay;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.effect.AdoptionOrder;
import vn.dieuphoi.adoption.effect.DraftOrders;
import vn.dieuphoi.adoption.effect.Effect;
import vn.dieuphoi.adoption.effect.EffectChanged;
import vn.dieuphoi.adoption.effect.EffectDesk;
import vn.dieuphoi.adoption.effect.Fate;

/** The last step of a draft: what adopting it does to running work, and adopting it. */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}/ap-dung")
class EffectController {

    private final PlanDrafts drafts;
    private final DraftOrders orders;
    private final EffectDesk desk;
    private final AdoptionWay way;
    private final AdoptionReader reader;
    private final Clock clock;

    EffectController(
            PlanDrafts drafts,
            DraftOrders orders,
            EffectDesk desk,
            AdoptionWay way,
            AdoptionReader reader,
            Clock clock) {
        this.drafts = drafts;
        this.orders = orders;
        this.desk = desk;
        this.way = way;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    String effect(@PathVariable long id, Authentication login, Model model) {
        reader.require(login);
        return page(draft(id), null, login, model);
    }

    @PostMapping
    String adopt(
            @PathVariable long id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "") String seen,
            @RequestParam(name = "de-lai", required = false) @Nullable List<String> left,
            Authentication login,
            Model model,
            RedirectAttributes next) {
        reader.require(login);
        PlanDraft draft = draft(id);
        if (reason.length() > 2000) {
            model.addAttribute("refused", "Lý do dài quá 2.000 ký tự; hãy rút gọn.");
            return page(draft, reason, login, model);
        }
        try {
            AdoptionOrder order = orders.of(draft, left == null ? List.of() : left, reason, Actor.of(login.getName()));
            Effect done = desk.adopt(order, seen);
            next.addFlashAttribute(
                    "done",
                    "Đã áp dụng %s: %d thay đổi, đã báo %d người."
                            .formatted(done.words().toLowerCase(Locale.ROOT), done.applied(), done.people()));
            return "redirect:/ke-hoach/" + done.plan();
        } catch (EffectChanged changed) {
            model.addAttribute("refused", changed.getMessage());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return page(draft(id), reason, login, model);
    }

    private String page(PlanDraft draft, @Nullable String reason, Authentication login, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("way", way.steps(draft, AdoptionStage.ADOPT));
        model.addAttribute("moment", EffectTimes.moment(clock.instant().atZone(HoChiMinhTime.ZONE)));
        if (!draft.open()) {
            model.addAttribute("lacking", "Bản nháp này đã được áp dụng hoặc bỏ.");
            return "plan-effect";
        }
        try {
            AdoptionOrder order = orders.of(draft, List.of(), "", Actor.of(login.getName()));
            Effect effect = desk.survey(order);
            model.addAttribute("effect", effect);
            model.addAttribute("opened", effect.of(Fate.OPENED));
            model.addAttribute("changed", effect.of(Fate.CHANGED));
            model.addAttribute("stopped", effect.of(Fate.STOPPED));
            model.addAttribute("left", effect.of(Fate.LEFT));
            model.addAttribute("document", order.content().document());
            model.addAttribute(
                    "reason", reason != null ? reason : DraftOrders.reason(order.content(), effect.revises()));
        } catch (Refused lacking) {
            model.addAttribute("lacking", lacking.getMessage());
        }
        return "plan-effect";
    }

    private PlanDraft draft(long id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
