package vn.dieuphoi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.provider.SignOn;
import vn.dieuphoi.access.secondstep.SecondStep;
import vn.dieuphoi.access.secondstep.SecondStepDesk;
import vn.dieuphoi.access.secondstep.SecondStepFirst;

/** The second step of one's own account; and taken away from who lost the telephone. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecondStepPage {

    private static final String HERE = "redirect:" + SecondStepDesk.PAGE;

    private final SecondStepDesk desk;
    private final SecondStep step;

    SecondStepPage(SecondStepDesk desk, SecondStep step) {
        this.desk = desk;
        this.step = step;
    }

    @GetMapping(SecondStepDesk.PAGE)
    String show(Authentication login, HttpServletRequest request, Model model) {
        boolean on = step.isOn(login.getName());
        boolean duty = step.isRequired() && SecondStepFirst.isFor(login) && !SignOn.broughtIn(request);
        model.addAttribute("on", on);
        model.addAttribute("duty", duty);
        model.addAttribute("demonstration", step.isDemonstration());
        model.addAttribute("possible", step.canBeTurnedOn());
        model.addAttribute("left", on ? step.codesLeft(login.getName()) : 0);
        if (!on) {
            desk.waiting(login.getName()).ifPresent(waiting -> model.addAttribute("waiting", waiting));
        }
        return "second-step";
    }

    @PostMapping(SecondStepDesk.PAGE + "/bat")
    String begin(Principal login, RedirectAttributes next) {
        try {
            desk.begin(login.getName());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return HERE;
    }

    @PostMapping(SecondStepDesk.PAGE + "/thoi")
    String leaveOff(Principal login, RedirectAttributes next) {
        try {
            desk.leaveOff(login.getName());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return HERE;
    }

    /** The answer itself shows the codes: a page to come back to would have to keep them. */
    @PostMapping(SecondStepDesk.PAGE + "/xac-nhan")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Authentication login,
            HttpServletRequest request,
            Model model) {
        HttpSession session = request.getSession();
        try {
            return codes(desk.confirm(login.getName(), code, session.getId()), true, model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(login, request, model);
        }
    }

    @PostMapping(SecondStepDesk.PAGE + "/ma-moi")
    String freshCodes(
            @RequestParam(defaultValue = "") String code,
            Authentication login,
            HttpServletRequest request,
            Model model) {
        try {
            return codes(desk.freshCodes(login.getName(), code, request.getRemoteAddr()), false, model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(login, request, model);
        }
    }

    private static String codes(List<String> codes, boolean justOn, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("justOn", justOn);
        return "recovery-codes";
    }

    @PostMapping(SecondStepDesk.PAGE + "/tat")
    String turnOff(
            @RequestParam(defaultValue = "") String code,
            Authentication login,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        try {
            desk.turnOff(login.getName(), code, request.getRemoteAddr());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(login, request, model);
        }
        next.addFlashAttribute("done", "Đã tắt xác nhận hai bước.");
        return HERE;
    }

    @PostMapping("/nhan-su/{id}/hai-buoc")
    String reset(@PathVariable String id, Principal login, RedirectAttributes next) {
        try {
            desk.reset(id, Actor.of(login.getName()));
            next.addFlashAttribute("done", "Đã gỡ xác nhận hai bước của " + id + " và báo cho người này.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/nhan-su/" + id;
    }
}
