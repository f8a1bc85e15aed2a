package vn.dieuphoi.office.web;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.office.ReorganisationDesk;

/** Mergers and splits, for administrators. */
@Controller
class ReorganisationPage {

    private final ReorganisationDesk desk;
    private final OfficeView view;

    ReorganisationPage(ReorganisationDesk desk, OfficeView view) {
        this.desk = desk;
        this.view = view;
    }

    /** Shows first what moves; does it when the administrator confirms. */
    @PostMapping("/to-chuc/{code}/sap-nhap")
    String merge(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "preview") String action,
            Principal login,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("successor", successor);
        model.addAttribute("reason", reason);
        if (!"merge".equals(action)) {
            try {
                model.addAttribute("preview", desk.preview(OfficeView.code(code), OfficeView.code(successor)));
            } catch (Refused refused) {
                model.addAttribute("refused", refused.getMessage());
            }
            return view.show(code, model);
        }
        return view.change(
                code,
                model,
                next,
                "Đã sáp nhập; việc đang mở đã chuyển cho đơn vị kế thừa.",
                () -> desk.merge(
                        OfficeView.code(code),
                        OfficeView.code(successor),
                        TypedText.reason(reason),
                        Actor.of(login.getName())));
    }

    @PostMapping("/to-chuc/{code}/tach")
    String handItems(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Set<String> item,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "van-chuyen", defaultValue = "false") boolean despiteNobody,
            @RequestParam(defaultValue = "") String reason,
            Principal login,
            Model model,
            RedirectAttributes next) {
        Set<String> chosen = item == null ? Set.of() : item;
        model.addAttribute("chosen", chosen);
        model.addAttribute("to", to);
        model.addAttribute("despiteNobody", despiteNobody);
        model.addAttribute("splitReason", reason);
        return view.change(
                code,
                model,
                next,
                "Đã chuyển %d công việc.".formatted(chosen.size()),
                () -> desk.handItems(
                        OfficeView.code(code),
                        OfficeView.code(to),
                        chosen,
                        despiteNobody,
                        TypedText.reason(reason),
                        Actor.of(login.getName())));
    }
}
