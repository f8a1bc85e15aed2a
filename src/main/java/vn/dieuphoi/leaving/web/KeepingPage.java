package vn.dieuphoi.leaving.web;

import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.leaving.keeping.KeepingDesk;
import vn.dieuphoi.leaving.keeping.KeptKind;

/** What is due by the periods of keeping; its path is open to administrators only. */
@Controller
class KeepingPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);
    private static final int LONGEST_REASON = 1000;

    private final KeepingDesk desk;

    KeepingPage(KeepingDesk desk) {
        this.desk = desk;
    }

    /** How the page writes moments and sizes. */
    static final class Words {

        public String moment(Instant at) {
            return MOMENT.format(at);
        }

        public String size(long bytes) {
            return DataSize.ofBytes(bytes).toMegabytes() + " MB";
        }
    }

    @GetMapping("/van-hanh/thoi-han")
    String show(Model model) {
        model.addAttribute("all", desk.all());
        model.addAttribute("words", new Words());
        return "keeping";
    }

    @PostMapping("/van-hanh/thoi-han")
    String remove(
            @RequestParam("loai") KeptKind kind,
            @RequestParam("so") long shown,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes next) {
        try {
            KeepingDesk.Due removed = desk.remove(
                    kind, shown, TypedText.within(LONGEST_REASON, "Lý do", reason), Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã xóa " + removed.things() + " mục: " + kind.label() + ".");
            return "redirect:/van-hanh/thoi-han";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("typed", reason);
            model.addAttribute("typedFor", kind);
            return show(model);
        }
    }
}
